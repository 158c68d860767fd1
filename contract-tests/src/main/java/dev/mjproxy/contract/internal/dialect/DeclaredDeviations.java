package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.profile.ParsingAxis.ScalarsForStrings;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.Refusal;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the findings that a profile declares. They stay findings, since the server differs from the
 * base contract, and are known.
 *
 * @param profile what the server was taken for
 */
public record DeclaredDeviations(Profile profile) {
  private static final Profile BASE = Profile.named("plus");
  private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(-?\\d+)");
  private static final int SERVER_ERROR = 500;

  /** The situations that checks are about. */
  private static final Map<String, Situation> SITUATIONS =
      Map.ofEntries(
          Map.entry("access/no-secret-is-refused", Situation.SECRET_REFUSED),
          Map.entry("access/wrong-secret-is-refused", Situation.SECRET_REFUSED),
          Map.entry("shape/malformed-json", Situation.MALFORMED_JSON),
          Map.entry("shape/empty-body", Situation.MALFORMED_JSON),
          Map.entry("shape/top-is-an-object", Situation.MALFORMED_JSON),
          Map.entry("shape/wrong-type", Situation.WRONG_TYPE),
          Map.entry("shape/wrong-inside", Situation.WRONG_TYPE),
          Map.entry("shape/unknown-enum-value", Situation.WRONG_TYPE),
          Map.entry("shape/wrong-media-type", Situation.WRONG_MEDIA_TYPE),
          Map.entry("shape/wrong-method", Situation.WRONG_METHOD),
          Map.entry("shape/unknown-path", Situation.UNKNOWN_PATH),
          Map.entry("shape/unknown-id-is-no-task", Situation.UNKNOWN_TASK),
          Map.entry("returncode/missing-field", Situation.MISSING_FIELD),
          Map.entry("dialect/incomplete-request-is-refused", Situation.MISSING_FIELD),
          Map.entry("dialect/unknown-grid-is-refused", Situation.UNKNOWN_PARENT),
          Map.entry("returncode/bad-images", Situation.INVALID_IMAGE),
          Map.entry("returncode/banned-word", Situation.BANNED_WORD),
          Map.entry("returncode/unknown-task", Situation.UNKNOWN_PARENT),
          Map.entry("returncode/unfinished-parent", Situation.WRONG_STATE),
          Map.entry("returncode/useless-buttons", Situation.UNSUPPORTED_BUTTON),
          Map.entry("returncode/queue-is-full", Situation.QUEUE_FULL),
          Map.entry("returncode/unknown-account", Situation.UNKNOWN_ACCOUNT));

  /** The results with what is declared marked. */
  public List<RuleResult> marked(List<RuleResult> results) {
    return results.stream().map(this::marked).toList();
  }

  private RuleResult marked(RuleResult result) {
    Outcome outcome = result.outcome();
    List<Finding> findings =
        outcome.findings().stream()
            .map(finding -> finding.declared(finding.isDeclared() || declares(result, finding)))
            .toList();
    return findings.equals(outcome.findings())
        ? result
        : result.with(
            new Outcome(
                outcome.verdict(),
                outcome.reason(),
                findings,
                outcome.isExcused(),
                outcome.stackTrace()));
  }

  private boolean declares(RuleResult result, Finding finding) {
    String operation =
        result.operation().isEmpty()
            ? finding.evidence().map(Evidence::operation).orElse("")
            : result.operation();
    boolean isRefusal =
        Optional.ofNullable(SITUATIONS.get(result.check()))
            .filter(situation -> refuses(situation, operation, finding))
            .isPresent();
    return isRefusal
        || isSwitchedOff(result, operation, finding)
        || isUndocumentedRefusal(result, operation, finding)
        || RequestDeviations.declares(profile.dialect(), result.check(), finding)
        || TaskDeviations.declares(profile, result, finding);
  }

  private boolean refuses(Situation situation, String operation, Finding finding) {
    if (situation == Situation.SECRET_REFUSED
        && profile.dialect().secret().checked() != BASE.dialect().secret().checked()) {
      // The body is looked at first; the secret is demanded all the same.
      return answers(
          profile.dialect().refusal(Situation.MALFORMED_JSON, operation), situation, finding);
    }
    Refusal declared = profile.dialect().refusal(situation, operation);
    return !declared.equals(BASE.dialect().refusal(situation, operation))
        && answers(declared, situation, finding);
  }

  /**
   * Whether the profile says that a server has this operation of a dialect and never carries it
   * out.
   */
  private boolean isSwitchedOff(RuleResult result, String operation, Finding finding) {
    Refusal declared = profile.dialect().refusal(Situation.SWITCHED_OFF, operation);
    return result.check().startsWith("dialect/")
        && !declared.accepted()
        && answers(declared, Situation.SWITCHED_OFF, finding);
  }

  private boolean answers(Refusal declared, Situation situation, Finding finding) {
    Evidence evidence = finding.evidence().orElse(null);
    if (evidence == null) {
      return false;
    }
    if (declared.accepted()) {
      boolean mayFail =
          situation == Situation.WRONG_TYPE
              && profile.dialect().parsing().scalarsForStrings() == ScalarsForStrings.UNCHECKED;
      // What is not refused for this may be refused for another reason.
      return evidence.status() < SERVER_ERROR || mayFail;
    }
    return evidence.status() == declared.status()
        && (declared.code() == null || code(evidence).equals(declared.code().toString()));
  }

  /** A status that the profile's schema does not list, yet its table of refusals does. */
  private boolean isUndocumentedRefusal(RuleResult result, String operation, Finding finding) {
    return result.check().startsWith("shape/replies-")
        && Arrays.stream(Situation.values())
            .anyMatch(situation -> refuses(situation, operation, finding))
        && finding.evidence().filter(it -> it.status() != 200 || isNoTask(it)).isPresent();
  }

  private static boolean isNoTask(Evidence evidence) {
    return evidence.response().endsWith("\nnull");
  }

  /** As text, since a server may send any number. */
  private static String code(Evidence evidence) {
    Matcher code = CODE.matcher(evidence.response());
    return code.find() ? code.group(1) : "0";
  }
}
