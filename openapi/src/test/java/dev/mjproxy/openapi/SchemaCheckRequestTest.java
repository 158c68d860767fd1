package dev.mjproxy.openapi;

import static dev.mjproxy.openapi.Exchanges.SPEC;
import static dev.mjproxy.openapi.Exchanges.bytes;
import static dev.mjproxy.openapi.Exchanges.imagine;
import static dev.mjproxy.openapi.Exchanges.must;
import static dev.mjproxy.openapi.Exchanges.request;
import static dev.mjproxy.openapi.Exchanges.should;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bad requests are told apart (base contract §5). */
final class SchemaCheckRequestTest {
  private static final String DATA_URL =
      "text matching ^data:[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+;base64,";

  @Test
  void minimalRequestIsAccepted() {
    assertThat(imagine("{\"prompt\":\"Cat\"}").violations()).isEmpty();
  }

  @Test
  void membersWithoutAValueAreNamed() {
    assertThat(imagine("{\"prompt\":\"Cat\",\"state\":null,\"notifyHook\":\"\"}").leftOut())
        .containsExactlyInAnyOrder("state", "notifyHook");
    assertThat(imagine("{\"prompt\":\"Cat\",\"state\":\" \"}").leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void nothingIsAnEmptyBody(String body) {
    assertThat(imagine(body).violations())
        .containsExactly(must("empty", "", "a JSON object", "an empty body"));
    assertThat(imagine(body).body().isEmpty()).isTrue();
  }

  @Test
  void numberBeyondTheParserIsNoJson() {
    assertThat(imagine("{\"prompt\":\"Cat\",\"x\":1e99999999999}").violations())
        .containsExactly(must("json", "", "a JSON object", "A number out of range"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "5", "\"x\"", "false"})
  void topThatIsNoObjectIsAWrongType(String body) {
    assertThat(imagine(body).violations()).containsExactly(must("type", "", "a JSON object", body));
  }

  @Test
  void malformedJsonIsNamedWithItsPlace() {
    assertThat(imagine("{\"prompt\":Cat}").violations())
        .containsExactly(
            must(
                "json",
                "",
                "a JSON object",
                "Unrecognized token 'Cat': was expecting (JSON String, Number, Array, Object or"
                    + " token 'null', 'true' or 'false') (line 1, column 11)"));
    assertThat(imagine("[".repeat(100_000)).violations())
        .extracting(Violation::rule)
        .containsExactly("json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"prompt\":null}", "{\"prompt\":\"\"}", "{\"prompt\":\" \\n\"}"})
  void blankRequiredTextIsMissing(String body) {
    assertThat(imagine(body).violations())
        .containsExactly(must("required", "/prompt", "a value (required)", "nothing"));
  }

  @Test
  void wrongTypeIsOneViolation() {
    assertThat(imagine("{\"prompt\":5}").violations())
        .containsExactly(must("type", "/prompt", "type string", "5"));
    assertThat(imagine("{\"prompt\":\"a\",\"accountFilter\":[]}").violations())
        .containsExactly(must("type", "/accountFilter", "type object or null", "[]"));
  }

  @Test
  void pictureThatIsNoTextIsAWrongTypeAndOneThatIsNoDataUrlBreaksThePattern() {
    assertThat(imagine("{\"prompt\":\"a\",\"base64Array\":[null, \"x\"]}").violations())
        .containsExactly(
            must("type", "/base64Array/0", "type string", "null"),
            must("pattern", "/base64Array/1", DATA_URL, "\"x\""));
  }

  @Test
  void numberOfPicturesIsBounded() {
    String picture = "\"data:image/png;base64,AAAA\"";

    assertThat(request("submitBlend", "{\"base64Array\":[" + picture + "]}").violations())
        .containsExactly(
            must(
                "minItems",
                "/base64Array",
                "at least 2 items",
                "[\"data:image/png;base64,AAAA\"]"));
    assertThat(
            request(
                    "submitBlend",
                    "{\"base64Array\":[" + (picture + ",").repeat(5) + picture + "]}")
                .violations())
        .extracting(Violation::expected)
        .containsExactly("at most 5 items");
  }

  @Test
  void closedEnumIsAMustAndAnOpenOneAShould() {
    assertThat(request("submitImagine", "{\"prompt\":\"a\",\"botType\":\"X\"}").violations())
        .containsExactly(
            should("enum", "/botType", "one of MID_JOURNEY, NIJI_JOURNEY, null", "\"X\""));
    assertThat(request("queryTasks", "{\"statusSet\":[\"SUCCESS\",\"X\"]}").violations())
        .extracting(Violation::requirement, Violation::pointer)
        .containsExactly(tuple(Requirement.MUST, "/statusSet/1"));
  }

  @Test
  void unknownMembersAreAccepted() {
    assertThat(imagine("{\"prompt\":\"a\",\"enableRemix\":{\"x\":[1e999]}}").violations())
        .isEmpty();
  }

  @Test
  void operationWithoutBodyIsRefused() {
    assertThatThrownBy(() -> SPEC.check().request(SPEC.operation("cancelTask"), bytes("{}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cancelTask takes no request body");
  }
}
