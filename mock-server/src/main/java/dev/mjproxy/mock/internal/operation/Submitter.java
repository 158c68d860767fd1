package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.SubmitOutcome;
import dev.mjproxy.mock.internal.task.TaskProfile;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The steps that all submissions share: account filter, steering words, banned words, creating the
 * task, response.
 */
final class Submitter {
  /** The one account that the mock has; the ids are those of the spec's examples. */
  static final String INSTANCE_ID = "1646084262474332775";

  static final String CHANNEL_ID = "1057310170533282874";

  private final Tasks tasks;
  private final SubmitPolicy policy;

  Submitter(Tasks tasks, SubmitPolicy policy) {
    this.tasks = tasks;
    this.policy = policy;
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
    if (!namesOurAccount(call, "accountFilter")) {
      return Optional.of(ExampleBodies.refusal(call.operation(), ReturnCode.NOT_FOUND, "无可用的账号实例"));
    }
    Optional<ReturnCode> wanted = call.steering().refusal();
    if (wanted.isPresent() && wanted.get() == ReturnCode.BANNED_PROMPT) {
      return Optional.of(
          banned(call.operation(), submission, PromptWord.PREFIX + PromptWord.BANNED.word()));
    }
    if (wanted.isPresent()) {
      return Optional.of(ExampleBodies.json(ExampleBodies.ofCode(call.operation(), wanted.get())));
    }
    return bannedWord(submission.prompt()).map(word -> banned(call.operation(), submission, word));
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
    return policy.timing().profile(submission.kind(), submission.mode(), call.steering());
  }

  private static MockResponse response(OperationCall call, SubmitOutcome outcome) {
    boolean asIfQueued = call.steering().asksFor(PromptWord.QUEUED);
    return SubmitResponses.of(call.operation(), outcome, asIfQueued ? 1 : 0);
  }

  private Optional<String> bannedWord(@Nullable String prompt) {
    String text = prompt == null ? "" : prompt.toLowerCase(Locale.ROOT);
    return policy.bannedWords().stream().filter(word -> holdsWord(text, word)).findFirst();
  }

  /** Whole words only: "ass" is not in "grass" (field notes §3, 9). */
  private static boolean holdsWord(String text, String word) {
    return text.contains(word)
        && Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)").matcher(text).find();
  }

  private static MockResponse banned(Operation operation, Submission submission, String word) {
    Optional<ObjectNode> example = ExampleBodies.findOfCode(operation, ReturnCode.BANNED_PROMPT);
    if (example.isEmpty()) {
      // An operation without a prompt has no such response; the nearest is the bot's own refusal.
      return ExampleBodies.json(ExampleBodies.ofCode(operation, ReturnCode.FAILURE));
    }
    ObjectNode properties = (ObjectNode) example.get().path("properties");
    properties.put("promptEn", submission.prompt());
    properties.put("bannedWord", word);
    return ExampleBodies.json(example.get());
  }
}
