package dev.mjproxy.openapi;

import static dev.mjproxy.openapi.Exchanges.FETCH;
import static dev.mjproxy.openapi.Exchanges.IMAGINE;
import static dev.mjproxy.openapi.Exchanges.SPEC;
import static dev.mjproxy.openapi.Exchanges.bytes;
import static dev.mjproxy.openapi.Exchanges.fetch;
import static dev.mjproxy.openapi.Exchanges.json;
import static dev.mjproxy.openapi.Exchanges.must;
import static dev.mjproxy.openapi.Exchanges.response;
import static dev.mjproxy.openapi.Exchanges.should;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a response before its members are looked at. */
final class SchemaCheckResponseTest {
  private static final String TASK =
      FETCH.responseExample(200, "imagineSuccess").value().toString();
  private static final SchemaCheck CHECK = SPEC.check();

  @Test
  void undocumentedStatusIsAMust() {
    assertThat(CHECK.response(FETCH, json(418, bytes("{}"))))
        .containsExactly(
            must(
                "status",
                "",
                "one of the statuses [200, 401, 403, 404, 405, 429, 500, 503]",
                "418"));
  }

  @Test
  void createdIsAWarning() {
    assertThat(CHECK.response(IMAGINE, json(201, bytes("anything"))))
        .containsExactly(
            should(
                "never-sent",
                "",
                "a status that servers of this API send; documented, yet never seen",
                "201"));
  }

  @Test
  void emptyBodyIsAllowedForFetchAndErrorsOnly() {
    byte[] nothing = {};

    assertThat(CHECK.response(FETCH, json(200, nothing))).isEmpty();
    assertThat(CHECK.response(IMAGINE, json(401, nothing))).isEmpty();
    assertThat(CHECK.response(IMAGINE, json(200, nothing)))
        .containsExactly(must("empty", "", "a JSON body", "an empty body"));
  }

  @Test
  void whiteSpaceIsNoJson() {
    assertThat(fetch(" \n")).containsExactly(must("json", "", "JSON", "only white space"));
  }

  @Test
  void otherMediaTypeIsAWarning() {
    assertThat(CHECK.response(FETCH, response(200, "Text/Plain; charset=utf-8", bytes(TASK))))
        .containsExactly(
            should("media-type", "", "media type application/json", "Text/Plain; charset=utf-8"));
    assertThat(CHECK.response(FETCH, new ReceivedResponse(200, Map.of(), bytes(TASK))))
        .containsExactly(should("media-type", "", "media type application/json", "none"));
    assertThat(CHECK.response(FETCH, response(200, "application/problem+json", bytes(TASK))))
        .isEmpty();
  }

  @Test
  void htmlIsNoJson() {
    String html = "<!DOCTYPE html>\n<html>\u0007</html>";

    assertThat(CHECK.response(FETCH, response(200, "text/html", bytes(html))))
        .containsExactly(
            must("json", "", "JSON", "text/html, text: <!DOCTYPE html> <html> </html>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization header missing.", "404 page not found", "true or false"})
  void textIsNamedAsText(String body) {
    assertThat(CHECK.response(FETCH, response(200, "text/plain", bytes(body))))
        .containsExactly(must("json", "", "JSON", "text/plain, text: " + body));
    assertThat(CHECK.callback(bytes(body)))
        .containsExactly(must("json", "", "JSON", "text: " + body));
  }

  @Test
  void truncatedJsonIsNoJson() {
    assertThat(fetch("{\"id\":\"1\""))
        .containsExactly(
            must(
                "json",
                "",
                "JSON",
                "application/json;charset=UTF-8, Unexpected end-of-input: expected close marker"
                    + " for Object (line 1, column 10): {\"id\":\"1\""));
  }

  @Test
  void trailingGarbageIsNoJson() {
    assertThat(fetch("{} {}"))
        .containsExactly(
            must(
                "json",
                "",
                "JSON",
                "application/json;charset=UTF-8, More text after the end of the value (line 1,"
                    + " column 4): {} {}"));
  }

  @Test
  void duplicateMemberIsNoJson() {
    assertThat(fetch("{\"id\":\"1\",\"id\":\"2\"}"))
        .containsExactly(
            must(
                "json",
                "",
                "JSON",
                "application/json;charset=UTF-8, Duplicate Object property \"id\" (line 1, column"
                    + " 15): {\"id\":\"1\",\"id\":\"2\"}"));
  }

  @Test
  void bytesThatAreNotUtf8AreNoJson() {
    assertThat(fetch(new byte[] {'"', (byte) 0xc3, '"'}))
        .containsExactly(
            must(
                "json",
                "",
                "JSON",
                "application/json;charset=UTF-8, Bytes that are not UTF-8: \"\uFFFD\""));
    assertThat(fetch(TASK.getBytes(StandardCharsets.UTF_16))).isNotEmpty();
    assertThat(fetch("\uFEFF" + TASK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void deepNestingIsAViolation(String opening) {
    assertThat(fetch(opening.repeat(100_000)))
        .singleElement()
        .satisfies(
            violation ->
                assertThat(violation.found())
                    .contains("Document nesting depth (501) exceeds the maximum allowed (500)")
                    .endsWith(" characters)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "5", "\"x\"", "true"})
  void topThatIsNoObjectIsOneMust(String body) {
    assertThat(fetch(body)).containsExactly(must("type", "", "type object", body));
  }

  @Test
  void errorBodyMayBeAnyObject() {
    // base contract §5: the status is MUST, any object or an empty body is accepted
    assertThat(CHECK.response(FETCH, json(500, bytes("{\"status\":\"bad\",\"trace\":1}"))))
        .extracting(Violation::requirement)
        .containsExactly(Requirement.SHOULD, Requirement.INFO);
    assertThat(CHECK.response(FETCH, json(500, bytes("[]"))))
        .containsExactly(must("type", "", "type object", "[]"));
  }

  @Test
  void callbackIsATask() {
    assertThat(CHECK.callback(bytes(TASK))).isEmpty();
    assertThat(CHECK.callback(new byte[0]))
        .containsExactly(must("empty", "", "a JSON body", "an empty body"));
    assertThat(CHECK.callback(bytes("nope"))).extracting(Violation::rule).containsExactly("json");
    assertThat(CHECK.callback(bytes("[]"))).extracting(Violation::rule).containsExactly("type");
  }

  @Test
  void messagesAreOneShortLine() {
    List<Violation> found = fetch("{\"id\": \"" + "x\\n".repeat(500) + "\n");

    assertThat(found)
        .singleElement()
        .satisfies(
            violation -> assertThat(violation.message()).hasSizeLessThan(400).doesNotContain("\n"));
  }
}
