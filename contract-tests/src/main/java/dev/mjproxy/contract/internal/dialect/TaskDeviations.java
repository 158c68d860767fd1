package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.profile.CallbackAxis;
import dev.mjproxy.openapi.profile.CancelAxis;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.FreshTaskAxis.Known;
import dev.mjproxy.openapi.profile.MediaTypeAxis.JsonSuffix;
import dev.mjproxy.openapi.profile.ModalAxis.Code21;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.SecretAxis;
import dev.mjproxy.openapi.profile.TaskAxis;
import java.util.List;
import java.util.regex.Pattern;

/** What a dialect declares of secrets, tasks and callbacks. */
final class TaskDeviations {
  /** The checks that compare messages with what the schema advises. */
  private static final List<String> FORM_CHECKS =
      List.of("shape/replies-follow-the-advice", "callback/keeps-the-schema");

  /** Submissions whose ids do not say so. */
  private static final List<String> FURTHER_SUBMISSIONS =
      List.of("swapFace", "uploadDiscordImages");

  /** Rules about tasks that show no grid. */
  private static final Pattern NO_GRID = Pattern.compile("/(upscale|describe|shorten)$");

  /** Rules about tasks that no button makes, or one that upscales. */
  private static final Pattern NO_BUTTON =
      Pattern.compile("/(upscale|blend|describe|shorten|swap-face)$");

  private TaskDeviations() {}

  static boolean declares(Profile profile, RuleResult result, Finding finding) {
    Dialect dialect = profile.dialect();
    String check = result.check();
    return switch (check) {
      case "access/both-secret-forms-work", "access/raw-secret-works" ->
          isSecret(dialect.secret(), finding);
      case "capability/mode-prefixes-are-present" -> dialect.prefixes() == Dialect.Prefixes.NONE;
      case "capability/buttons-are-present",
          "lifecycle/success-has-grid-buttons",
          "task/offers-its-buttons" ->
          areButtons(profile, result, finding);
      case "shape/json-media-types-are-accepted" ->
          dialect.mediaTypes().jsonSuffix() == JsonSuffix.REFUSED
              && finding.expected().contains("+json");
      case "callback/arrives" -> !dialect.callbacks().sent();
      case "callback/goes-forward" -> dialect.callbacks().order() == CallbackAxis.Order.UNORDERED;
      case "action/modal-is-asked" -> dialect.modal().code21() == Code21.REWRITTEN_TO_1;
      case "task/shows-its-action" ->
          (dialect.task().rerollAction() == TaskAxis.RerollAction.REROLL
                  && finding.found().equals("REROLL"))
              || (dialect.task().buttonAction() == TaskAxis.ButtonAction.VARIATION
                  && finding.found().equals("VARIATION")
                  && !NO_BUTTON.matcher(result.id()).find());
      case "lifecycle/cancel-ends-the-task", "action/abandoned-modal-is-cancelled" ->
          isCancel(dialect.cancel(), finding);
      default -> isOfATask(dialect, check, finding);
    };
  }

  private static boolean isOfATask(Dialect dialect, String check, Finding finding) {
    return switch (finding.pointer().replaceFirst("^/\\*?[0-9]*/?(?=[a-z])", "/")) {
      case "/submitTime" ->
          dialect.freshTask().submitTime() == Known.AT_FIRST_POLL
              && (finding.rule().equals("moves") || check.equals("list/agrees-with-fetch"));
      case "/state" ->
          dialect.freshTask().state() == Known.AT_FIRST_POLL
              && (finding.found().equals("\"\"") || finding.found().equals("null"));
      case "/status" -> dialect.freshTask().status().isEmpty() && finding.found().equals("\"\"");
      case "/prompt" ->
          dialect.task().prompt() == TaskAxis.Prompt.AS_SENT
              && text(finding.found()).equals(text(finding.expected()));
      case "/properties/finalPrompt" ->
          !dialect.task().describeTextPlaces().contains("properties.finalPrompt");
      default -> isForm(dialect, check, finding);
    };
  }

  private static String text(String quoted) {
    return quoted.replace("\"", "").strip();
  }

  /** Whether it is about a value that is absent, or the media type of a submission. */
  private static boolean isForm(Dialect dialect, String check, Finding finding) {
    boolean isCancel =
        check.startsWith("shape/replies-")
            && finding.evidence().filter(it -> it.operation().equals("cancelTask")).isPresent();
    if (isCancel && finding.found().equals("an empty body")) {
      return dialect.cancel().body() == CancelAxis.CancelBody.EMPTY;
    }
    if (!FORM_CHECKS.contains(check)) {
      return false;
    }
    boolean isLeftOut =
        finding.rule().equals("should-be-present")
            && dialect.absentValues() == Dialect.AbsentValues.LEFT_OUT;
    boolean isText =
        finding.rule().equals("media-type")
            && dialect.mediaTypes().submission().startsWith("text/")
            && finding.evidence().filter(it -> isSubmission(it.operation())).isPresent();
    return isLeftOut || isText;
  }

  private static boolean isSubmission(String operation) {
    return operation.startsWith("submit") || FURTHER_SUBMISSIONS.contains(operation);
  }

  private static boolean isSecret(SecretAxis secret, Finding finding) {
    String expected = finding.expected();
    return (expected.contains("BEARER") && !secret.accepts(SecretAxis.Form.BEARER))
        || (expected.contains("MJ_API_SECRET") && !secret.accepts(SecretAxis.Form.MJ_API_SECRET))
        || (expected.contains("bare secret") && !secret.accepts(SecretAxis.Form.RAW));
  }

  private static boolean areButtons(Profile profile, RuleResult result, Finding finding) {
    return switch (profile.dialect().task().buttons()) {
      case TASK -> false;
      case PROPERTIES ->
          finding.rule().equals("elsewhere")
              || (isOfNone(finding) && hasChange(profile) && !NO_GRID.matcher(result.id()).find());
      case NONE -> isOfNone(finding);
    };
  }

  private static boolean isOfNone(Finding finding) {
    return finding.trait().equals(TaskView.NO_BUTTONS);
  }

  /** Whether a grid needs no buttons. */
  private static boolean hasChange(Profile profile) {
    return profile.spec().operations().stream()
        .anyMatch(operation -> operation.operationId().equals("submitChange"));
  }

  private static boolean isCancel(CancelAxis cancel, Finding finding) {
    return finding.rule().equals("code")
        ? cancel.body() == CancelAxis.CancelBody.EMPTY
            && finding.found().startsWith("HTTP 200, empty")
        : cancel.status() == CancelAxis.EndStatus.FAILURE && finding.found().equals("FAILURE");
  }
}
