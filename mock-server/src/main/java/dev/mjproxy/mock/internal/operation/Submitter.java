package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.SubmitOutcome;
import dev.mjproxy.mock.internal.task.TaskProfile;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.Refusal;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps that all submissions share: account filter, steering words, banned words, creating the
 * task, response.
 */
final class Submitter {
  /** The one account that the mock has; the ids are those of the spec's examples. */
  static final String INSTANCE_ID = "1646084262474332775";

  static final String CHANNEL_ID = "1057310170533282874";

  private static final String NO_ACCOUNT = "无可用的账号实例";
  private static final String BANNED = "可能包含敏感词";
  private static final double FAILS_AT = 0.12;

  private final Tasks tasks;
  private final SubmitPolicy policy;
  private final Refusals refusals;
  private final SubmitResponses responses;

  Submitter(Tasks tasks, SubmitPolicy policy, Refusals refusals, SubmitResponses responses) {
    this.tasks = tasks;
    this.policy = policy;
    this.refusals = refusals;
    this.responses = responses;
  }

  SubmitResponses responses() {
    return responses;
  }

  SubmitPolicy policy() {
    return policy;
  }

  /** Makes the task and answers, or refuses. */
  MockResponse submit(OperationCall call, Submission submission) {
    return submit(call, submission, () -> {});
  }

  /**
   * Makes the task and answers, or refuses; runs {@code whenAccepted} only if the task was made.
   */
  MockResponse submit(OperationCall call, Submission submission, Runnable whenAccepted) {
    Optional<MockResponse> refusal = refusal(call, submission);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    SubmitOutcome outcome = tasks.submit(submission, profile(call, submission));
    if (outcome instanceof SubmitOutcome.Accepted) {
      whenAccepted.run();
    }
    return response(call, outcome);
  }

  /** Continues a task after its modal, or refuses. */
  MockResponse submitModal(OperationCall call, String taskId, Submission submission) {
    Optional<MockResponse> refusal = refusal(call, submission);
    return refusal.orElseGet(
        () -> response(call, tasks.submitModal(taskId, submission, profile(call, submission))));
  }

  /** The refusal of a submission for other reasons than a full queue; empty if there is none. */
  Optional<MockResponse> refusal(OperationCall call, Submission submission) {
    if (refuses(call, Situation.UNKNOWN_ACCOUNT) && !namesOurAccount(call, "accountFilter")) {
      return Optional.of(call.refused(refusals, Situation.UNKNOWN_ACCOUNT, NO_ACCOUNT));
    }
    Optional<ReturnCode> wanted = call.steering().refusal();
    if (wanted.isPresent() && wanted.get() == ReturnCode.FAILURE) {
      return Optional.of(
          ExampleBodies.json(ExampleBodies.ofCode(call.operation(), ReturnCode.FAILURE)));
    }
    if (wanted.isPresent() && wanted.get() != ReturnCode.BANNED_PROMPT) {
      boolean full = wanted.get() == ReturnCode.QUEUE_REJECTED;
      Situation situation = full ? Situation.QUEUE_FULL : Situation.UNKNOWN_ACCOUNT;
      return Optional.of(call)
          .filter(asked -> refuses(asked, situation))
          .map(asked -> asked.refused(refusals, situation, full ? "队列已满，请稍后尝试" : NO_ACCOUNT));
    }
    return refuses(call, Situation.BANNED_WORD)
        ? bannedWord(call, submission).map(word -> banned(call, submission, word))
        : Optional.empty();
  }

  private boolean refuses(OperationCall call, Situation situation) {
    return !refusals.accepts(situation, call.operation());
  }

  /** Whether the body's filter of this name is absent or names the account that there is. */
  static boolean namesOurAccount(OperationCall call, String field) {
    JsonNode filter = call.body().path(field);
    return isOrAbsent(filter.path("instanceId"), INSTANCE_ID)
        && isOrAbsent(filter.path("channelId"), CHANNEL_ID);
  }

  static Submission.Caller caller(OperationCall call) {
    // All tasks of one client share its base URL, a sixth of the bytes that a task takes.
    return new Submission.Caller(
        call.text("state"), call.text("notifyHook"), call.baseUrl().intern());
  }

  static String botType(OperationCall call) {
    return Objects.requireNonNullElse(call.text("botType"), "MID_JOURNEY");
  }

  private static boolean isOrAbsent(JsonNode value, String expected) {
    return !value.isString() || value.stringValue().equals(expected);
  }

  private TaskProfile profile(OperationCall call, Submission submission) {
    TaskProfile profile =
        policy.timing().profile(submission.kind(), submission.mode(), call.steering());
    // Where a banned word is no reason to refuse, the task fails.
    return !refuses(call, Situation.BANNED_WORD) && bannedWord(call, submission).isPresent()
        ? new TaskProfile(profile.timeline().failingAt(0, FAILS_AT, BANNED), profile.duration())
        : profile;
  }

  private MockResponse response(OperationCall call, SubmitOutcome outcome) {
    boolean asIfQueued = call.steering().asksFor(PromptWord.QUEUED);
    return responses.of(call, outcome, asIfQueued ? 1 : 0);
  }

  private Optional<String> bannedWord(OperationCall call, Submission submission) {
    if (call.steering().asksFor(PromptWord.BANNED)) {
      return Optional.of(PromptWord.PREFIX + PromptWord.BANNED.word());
    }
    String prompt = submission.prompt();
    String text = prompt == null ? "" : prompt.toLowerCase(Locale.ROOT);
    return policy.bannedWords().stream().filter(word -> holdsWord(text, word)).findFirst();
  }

  /** Whole words only: "ass" is not in "grass" (field notes §3, 9). */
  private static boolean holdsWord(String text, String word) {
    return text.contains(word)
        && Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text).find();
  }

  private MockResponse banned(OperationCall call, Submission submission, String word) {
    MockResponse refusal = call.refused(refusals, Situation.BANNED_WORD, BANNED);
    if (refusals.form(Situation.BANNED_WORD, call.operation()) != Refusal.Body.RESULT) {
      return refusal;
    }
    if (ExampleBodies.findOfCode(call.operation(), ReturnCode.BANNED_PROMPT).isEmpty()) {
      // An operation without a prompt has no such response; the nearest is the bot's own refusal.
      return ExampleBodies.json(ExampleBodies.ofCode(call.operation(), ReturnCode.FAILURE));
    }
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(refusal.body());
    ObjectNode properties = (ObjectNode) body.path("properties");
    properties.put("promptEn", submission.prompt());
    properties.put("bannedWord", word);
    return refusal.withBody(JsonMapper.shared().writeValueAsBytes(body));
  }
}
