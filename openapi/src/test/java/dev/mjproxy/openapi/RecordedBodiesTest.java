package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded body breaks no MUST of the spec, or exactly those that we know of. Where each body
 * was found stands in {@code samples/INDEX.md}.
 */
final class RecordedBodiesTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  /** File, operation (or callback), status. */
  static final List<Recording> RECORDINGS =
      """
      001-submit-code1.json submitImagine 200
      002-submit-code22-in-queue.json submitImagine 200
      003-submit-code23-queue-full.json submitImagine 200
      004-submit-code24-banned.json submitImagine 200
      005-submit-action-code21-modal.json submitAction 200
      006-submit-code21-existed-old.json submitAction 200
      007-submit-code1-old.json submitImagine 200
      008-submit-doc-example-numeric-result.json submitImagine 200
      009-submit-imagine-real.json submitImagine 200
      011-submit-imagine-real-b3n.json submitImagine 200
      014-submit-no-properties-octopusx.json submitImagine 200
      015-submit-action-code21-window-en.json submitAction 200
      016-submit-error4-real.json submitAction 200
      018-upload-one-image-real.json uploadDiscordImages 200
      019-upload-error4.json uploadDiscordImages 200
      020-image-seed-code1.json getImageSeed 200
      021-message-doc-example-code0.json swapFace 200
      022-task-imagine-success-real-plus.json fetchTask 200
      024-task-describe-fragment-doc.json fetchTask 200
      025-task-shorten-fragment-doc.json fetchTask 200
      026-task-shorten-show-details-fragment-doc.json fetchTask 200
      027-task-imagine-success-newapi-pig.json fetchTask 200
      029-task-imagine-success-numeric-snowflakes.json fetchTask 200
      031-task-in-progress-crazyrouter.json fetchTask 200
      032-task-success-crazyrouter.json fetchTask 200
      034-task-failure-fragment-real.json fetchTask 200
      035-task-failure-fragment-vendor.json fetchTask 200
      037-list-by-ids-doc-example.json listTasksByIds 200
      038-notify-callback-plus.json callback 200
      042-error-relay-invalid-token.json fetchTask 401
      043-error-gptproto-invalid.json submitAction 400
      derived/d01-submit-code4-prompt-blank.json submitImagine 200
      derived/d03-submit-code23-null-result.json submitImagine 200
      derived/d04-submit-code24-null-result.json submitImagine 200
      derived/d06-action-parent-missing.json submitAction 200
      derived/d07-action-parent-not-success.json submitAction 200
      derived/d08-action-code21-modal-full.json submitAction 200
      derived/d09-describe-both-missing.json submitDescribe 200
      derived/d11-blend-bad-count-java.json submitBlend 200
      derived/d13-spring-bad-json.json submitImagine 400
      derived/d14-newapi-400-prompt-required.json submitImagine 400
      derived/d16-newapi-400-action-unknown-task.json submitAction 400
      derived/d18-newapi-400-action-custom-id.json submitAction 400
      derived/d20-newapi-500-panic.json submitAction 500
      derived/d22-newapi-401-bad-token.json submitImagine 401
      derived/d23-newapi-403-banned-user.json submitImagine 403
      derived/d24-newapi-503-no-channel.json submitImagine 503
      derived/d25-newapi-404-unsupported.json listQueuedTasks 404
      derived/d27-newapi-swap-or-seed.json getImageSeed 200
      derived/d29-newapi-task-failure.json fetchTask 200
      derived/d30-task-queued-java.json fetchTask 200
      derived/d32-task-modal-plus.json fetchTask 200
      derived/d33-query-page.json queryTasks 200
      derived/d34-cancel-message.json cancelTask 200
      derived/d36-upload-via-disabled-server.json uploadDiscordImages 200
      """
          .lines()
          .map(Recording::parse)
          .toList();

  /** Which rules a body breaks where, as base contract §2 expects. */
  private static final Map<String, List<String>> EXPECTED_DEVIATIONS =
      Map.of(
          // The documents print the id as a number; every server sends a string.
          "008-submit-doc-example-numeric-result.json", List.of("type /result"),
          // Fragments: the documents print only the members that matter there.
          "024-task-describe-fragment-doc.json", List.of("required /submitTime"),
          "025-task-shorten-fragment-doc.json", List.of("required /submitTime"),
          "026-task-shorten-show-details-fragment-doc.json", List.of("required /submitTime"),
          "034-task-failure-fragment-real.json",
              List.of("required /id", "required /action", "required /submitTime"),
          "035-task-failure-fragment-vendor.json",
              List.of("required /action", "required /submitTime"),
          // One reseller sends snowflakes as rounded numbers.
          "029-task-imagine-success-numeric-snowflakes.json",
              List.of("type /properties/discordChannelId", "type /properties/discordInstanceId"),
          // A generated example of a free map: its items are no tasks.
          "037-list-by-ids-doc-example.json",
              List.of(
                  "required /0/id",
                  "required /0/action",
                  "required /0/status",
                  "required /0/submitTime"));

  /** A recorded body and where it came from. */
  record Recording(String file, String operationId, int status) {
    static Recording parse(String line) {
      String[] words = line.split(" ");
      return new Recording(words[0], words[1], Integer.parseInt(words[2]));
    }

    List<String> brokenMusts() {
      return brokenMusts(SPEC);
    }

    /** The rules that it breaks in a spec that has its operation. */
    List<String> brokenMusts(ApiSpec spec) {
      byte[] body = ModuleFiles.sample(file);
      List<Violation> violations =
          operationId.equals("callback")
              ? spec.check().callback(body)
              : spec.check()
                  .response(
                      spec.operation(operationId), new ReceivedResponse(status, Map.of(), body));
      return violations.stream()
          .filter(violation -> violation.requirement() == Requirement.MUST)
          .map(violation -> violation.rule() + " " + violation.pointer())
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> recordedBodyBreaksNoMustButTheExpected() {
    return RECORDINGS.stream()
        .map(
            recording ->
                DynamicTest.dynamicTest(
                    recording.file(),
                    () ->
                        assertThat(recording.brokenMusts())
                            .containsExactlyInAnyOrderElementsOf(
                                EXPECTED_DEVIATIONS.getOrDefault(recording.file(), List.of()))));
  }

  @Test
  void everyRecordedBodyIsInTheTable() {
    assertThat(RECORDINGS.stream().map(Recording::file))
        .containsExactlyElementsOf(ModuleFiles.samples());
  }

  @Test
  void everyExpectedDeviationIsOfARecordedBody() {
    assertThat(ModuleFiles.samples()).containsAll(EXPECTED_DEVIATIONS.keySet());
  }

  @Test
  void everyRecordedBodyIsInTheIndex() {
    String index = new String(ModuleFiles.sample("INDEX.md"), StandardCharsets.UTF_8);

    assertThat(ModuleFiles.samples()).allMatch(file -> index.contains("| " + file + " |"));
  }
}
