package dev.mjproxy.openapi;

import static dev.mjproxy.openapi.Exchanges.fetch;
import static dev.mjproxy.openapi.Exchanges.fetchWith;
import static dev.mjproxy.openapi.Exchanges.must;
import static dev.mjproxy.openapi.Exchanges.should;
import static dev.mjproxy.openapi.Exchanges.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** One rule of the schema broken gives one violation, with its place and its worth. */
final class SchemaCheckBodyTest {
  @Test
  void completeTaskIsAccepted() {
    assertThat(fetch(task -> {})).isEmpty();
  }

  @Test
  void missingRequiredMemberIsOneMust() {
    List<Violation> found = fetch(task -> task.remove("id"));

    assertThat(found).containsExactly(must("required", "/id", "a value (required)", "nothing"));
    assertThat(found.get(0).message()).isEqualTo("/id: expected a value (required), found nothing");
  }

  @Test
  void wrongTypeIsOneMustAlthoughItBreaksTheEnumAsWell() {
    assertThat(fetchWith("status", "5"))
        .containsExactly(must("type", "/status", "type string", "5"));
  }

  @Test
  void unknownValueOfAClosedEnumIsAMust() {
    assertThat(fetchWith("status", "\"DONE\""))
        .containsExactly(
            must(
                "enum",
                "/status",
                "one of NOT_START, SUBMITTED, MODAL, IN_PROGRESS, FAILURE, SUCCESS, CANCEL",
                "\"DONE\""));
  }

  @Test
  void unknownValueOfAnOpenEnumIsAShould() {
    assertThat(fetch(task -> ((ObjectNode) task.path("properties")).put("botType", "X")))
        .containsExactly(
            should(
                "enum",
                "/properties/botType",
                "one of MID_JOURNEY, NIJI_JOURNEY, INSIGHT_FACE, null",
                "\"X\""));
    assertThat(fetchWith("action", "7"))
        .containsExactly(must("type", "/action", "type string", "7"));
  }

  @Test
  void propertyOfOneSourceIsAShould() {
    assertThat(fetchWith("progress", "\"paused\""))
        .containsExactly(
            should("pattern", "/progress", "text matching ^((100|[1-9]?[0-9])%)?$", "\"paused\""));
    assertThat(fetchWith("progress", "\"99%\"")).isEmpty();
  }

  @Test
  void absentMemberThatIsAlwaysSentIsAShould() {
    assertThat(fetch(task -> task.remove("failReason")))
        .containsExactly(
            should(
                "should-be-present", "/failReason", "always present, null where unset", "nothing"));
  }

  @Test
  void undocumentedMemberIsInformation() {
    assertThat(fetchWith("a/b~c", "[1, 2]"))
        .containsExactly(
            new Violation(
                Requirement.INFO, "undocumented", "/a~1b~0c", "a documented property", "[1,2]"));
  }

  @Test
  void itemsAreCheckedOneByOne() {
    assertThat(
            fetchWith("buttons", "[null, {\"emoji\":\"\",\"label\":\"\",\"type\":2,\"style\":2}]"))
        .containsExactly(
            must("type", "/buttons/0", "type object", "null"),
            must("required", "/buttons/1/customId", "a value (required)", "nothing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"code\":1,\"result\":null}| type | type string | null",
        "{\"code\":1,\"result\":1320098173412546}| type | type string | 1320098173412546",
        "{\"code\":21,\"result\":{}}| type | type string | {}",
        "{\"code\":22,\"result\":\"\"}| minLength | at least 1 characters | \"\"",
        "{\"code\":22}| required | a value (required) | nothing",
      })
  void acceptedSubmissionWithoutIdIsOneMust(
      String part, String rule, String expected, String found) {
    assertThat(submitted(withRest(part))).containsExactly(must(rule, "/result", expected, found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":23,\"result\":null}",
        "{\"code\":23,\"result\":\"1748339029401828\"}",
        "{\"code\":1,\"result\":\"x\"}",
        "{\"code\":30,\"result\":null}"
      })
  void resultIsFreeWithOtherCodes(String part) {
    assertThat(submitted(withRest(part))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "-1e1000000000",
        "9223372036854775808",
        "1e30",
        "1.5",
        "1e-999999999"
      })
  void numberThatNoInt64HoldsIsNoInteger(String number) {
    assertThat(fetch(taskWith("\"submitTime\":", number)))
        .singleElement()
        .satisfies(
            violation -> {
              assertThat(violation.rule()).isEqualTo("type");
              assertThat(violation.pointer()).isEqualTo("/submitTime");
              assertThat(violation.expected()).isEqualTo("type integer");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "0", "1748339029401", "1.0", "1e12"})
  void integerInAnySpellingIsAccepted(String number) {
    assertThat(fetch(taskWith("\"submitTime\":", number))).isEmpty();
  }

  @Test
  void numberThatNoInt32HoldsIsNoInt32() {
    assertThat(fetchWith("imageWidth", "2147483648"))
        .containsExactly(must("type", "/imageWidth", "type integer (int32)", "2147483648"));
    assertThat(fetchWith("imageWidth", "2147483647")).isEmpty();
  }

  @Test
  void negativeTimeIsAMust() {
    assertThat(fetchWith("startTime", "-1"))
        .containsExactly(must("minimum", "/startTime", "a number of at least 0", "-1"));
  }

  @Test
  void largeNumberInAFreeMemberIsOnlyUndocumented() {
    assertThat(fetch(taskWith("\"z\":1e999999999,\"submitTime\":", "1")))
        .extracting(Violation::rule)
        .containsExactly("undocumented");
  }

  @Test
  void valueIsCheckedAgainstANamedSchema() {
    SchemaCheck check = ApiSpec.bundled().check();

    assertThat(check.value("TaskStatus", JsonMapper.shared().readTree("\"MODAL\""))).isEmpty();
    assertThat(check.value("ReturnCode", DoubleNode.valueOf(1e300)))
        .containsExactly(must("type", "", "type integer", "1.0E300"));
    assertThat(check.value("Task", MissingNode.getInstance()))
        .containsExactly(must("type", "", "type object", "nothing"));
    assertThatThrownBy(() -> check.value("Nope", MissingNode.getInstance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no schema 'Nope'; known: [AccountFilter, AccountMode, ");
  }

  private static String withRest(String part) {
    return part.substring(0, part.length() - 1) + ",\"description\":\"d\",\"properties\":{}}";
  }

  private static String taskWith(String member, String number) {
    return Exchanges.FETCH
        .responseExample(200, "imagineSuccess")
        .value()
        .toString()
        .replaceFirst("\"submitTime\":[0-9]+", member + number);
  }
}
