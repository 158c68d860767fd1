package dev.mjproxy.contract.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Curl;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile declares what its server does, and nothing beside it. */
final class DeclaredDeviationsTest {
  private static final String BLANK_TASK_ID = "{\"taskId\":\" \",\"customId\":\"c\"}";
  private static final Finding NO_BUTTONS =
      Finding.must("buttons", "/buttons", "buttons", "none").following(TaskView.NO_BUTTONS);

  @ParameterizedTest
  @CsvSource({"cipher, 200, true", "cipher, 500, true", "original, 200, false", "plus, 500, false"})
  void bodyThatIsNoObjectIsAcceptedWhereTypesAreNotLookedAt(
      String profile, int status, boolean isDeclared) {
    Finding finding = Finding.must("status", "", "HTTP 400 for a body that is no object", "it");
    assertThat(
            declares(
                profile, "shape/top-is-an-object", "", seen(finding, "submitAction", "[]", status)))
        .isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({"cipher, 200, true", "cipher, 500, false", "original, 200, false"})
  void textMayBeTakenForABodyWithoutFields(String profile, int status, boolean isDeclared) {
    Finding finding = Finding.must("status", "", "HTTP 415 for a body of type text/plain", "it");
    assertThat(
            declares(
                profile, "shape/wrong-media-type", "", seen(finding, "submitAction", "x", status)))
        .isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({"cipher, taskId, true", "cipher, customId, false", "original, taskId, false"})
  void whiteSpaceIsAValueOfSomeFields(String profile, String field, boolean isDeclared) {
    Finding finding = Finding.must("code", "/code", "code 4 without the field " + field, "code 3");
    String check = "returncode/missing-field";
    assertThat(declares(profile, check, "", seen(finding, "submitAction", BLANK_TASK_ID, 200)))
        .isEqualTo(isDeclared);
    assertThat(declares(profile, check, "", seen(finding, "submitAction", "{}", 200))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "cipher, submitDescribe, true",
    "cipher, submitImagine, true",
    "cipher, submitBlend, false",
    "trueai, submitDescribe, false"
  })
  void pictureThatIsNoneIsAccepted(String profile, String operation, boolean isDeclared) {
    Finding finding = Finding.must("code", "/code", "code 4 for a bad picture", "code 1");
    assertThat(declares(profile, "returncode/bad-images", "", seen(finding, operation, "{}", 200)))
        .isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({
    "cipher, capability/buttons-are-present, '', true",
    "cipher, task/offers-its-buttons, /blend, true",
    "cipher, task/offers-its-buttons, /upscale, false",
    "original, task/offers-its-buttons, /upscale, true",
    "trueai, capability/buttons-are-present, '', false"
  })
  void gridNeedsNoButtonsWhereThereIsChange(
      String profile, String check, String scenario, boolean isDeclared) {
    assertThat(declares(profile, check, scenario, NO_BUTTONS)).isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({
    "cipher, callback/keeps-the-schema, true",
    "cipher, shape/replies-keep-the-schema, false",
    "relay, callback/keeps-the-schema, false"
  })
  void absentValuesAreLeftOutOfCallbacksToo(String profile, String check, boolean isDeclared) {
    Finding finding =
        Finding.should("should-be-present", "/finishTime", "always present", "nothing");
    assertThat(declares(profile, check, "", finding)).isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({
    "relay, submitImagine, true",
    "relay, swapFace, true",
    "relay, uploadDiscordImages, true",
    "relay, fetchTask, false",
    "plus, swapFace, false"
  })
  void everySubmissionOfARelayIsText(String profile, String operation, boolean isDeclared) {
    Finding finding = Finding.should("media-type", "", "application/json", "text/plain");
    assertThat(
            declares(
                profile,
                "shape/replies-follow-the-advice",
                "",
                seen(finding, operation, "{}", 200)))
        .isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({
    "cipher, /zoom, true",
    "cipher, /upscale, false",
    "cipher, /blend, false",
    "trueai, /zoom, false"
  })
  void whatAButtonMakesIsAVariation(String profile, String scenario, boolean isDeclared) {
    Finding finding = Finding.must("action", "/action", "ZOOM or OUTPAINT", "VARIATION");
    assertThat(declares(profile, "task/shows-its-action", scenario, finding)).isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @CsvSource({
    "relay, submitSimpleChange, 503, true",
    "relay, submitSimpleChange, 500, false",
    "relay, submitChange, 503, false",
    "relay, submitChange, 400, false",
    "original, submitSimpleChange, 503, false"
  })
  void operationMayBeSwitchedOff(String profile, String operation, int status, boolean isDeclared) {
    Finding finding = Finding.must("code", "/code", "code 1, 21 or 22 and a task id", "HTTP 503");
    assertThat(
            declares(
                profile,
                "dialect/submission-is-accepted",
                "/simple-change",
                seen(finding, operation, "{}", status)))
        .isEqualTo(isDeclared);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plus", "original", "cipher", "relay", "trueai"})
  void codeMayBeAnyNumber(String profile) {
    for (int status : List.of(200, 400, 404, 500)) {
      Finding finding =
          Finding.must("code", "/code", "code 4 without the field taskId", "it")
              .seenIn(
                  new Evidence(
                      "submitAction",
                      "POST /\n\n{}",
                      "HTTP " + status + "\n\n{\"code\": 9223372036854775808}",
                      status,
                      1,
                      Curl.of("curl", "/", Optional.empty())));
      // What a relay declares by its status alone may have any code.
      boolean byStatusAlone = profile.equals("relay") && status == 400;
      assertThat(declares(profile, "returncode/missing-field", "", finding))
          .as("HTTP %d", status)
          .isEqualTo(byStatusAlone);
    }
  }

  private static boolean declares(String profile, String check, String scenario, Finding finding) {
    RuleResult result =
        new RuleResult(
            check + scenario,
            check,
            "",
            "It holds",
            Requirement.MUST,
            "novicezk",
            Outcome.of(List.of(finding)),
            Duration.ZERO);
    return new DeclaredDeviations(Profile.named(profile))
        .marked(List.of(result))
        .get(0)
        .outcome()
        .findings()
        .get(0)
        .isDeclared();
  }

  private static Finding seen(Finding finding, String operation, String body, int status) {
    return finding.seenIn(
        new Evidence(
            operation,
            "POST /\n\n" + body,
            "HTTP " + status + "\n\n{}",
            status,
            1,
            Curl.of("curl", "/", Optional.empty())));
  }
}
