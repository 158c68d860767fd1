package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WireMock is a way out of the mock only if its owner says so. */
final class OutboundBlockerTest {
  @RegisterExtension static final RunningMock closed = new RunningMock();

  @RegisterExtension
  static final RunningMock open =
      new RunningMock(
          o -> o.with(new Access(Optional.empty(), true, Optional.empty(), Set.of(), true)));

  @AfterEach
  void removeStubs() {
    closed.post("/__admin/mappings/reset");
    open.post("/__admin/mappings/reset");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"response\":{\"proxyBaseUrl\":\"http://127.0.0.1:1\"}}",
        "{\"response\":{\"bodyFileName\":\"x\"}}",
        "{\"response\":{},\"serveEventListeners\":[{\"name\":\"webhook\",\"parameters\":{}}]}",
        "{\"response\":{},\"postServeActions\":[{\"name\":\"webhook\",\"parameters\":{}}]}",
        "{\"response\":{},\"postServeActions\":{\"webhook\":{\"url\":\"http://127.0.0.1:1\"}}}"
      })
  void stubThatReachesOutIsRefused(String stub) {
    String id = closed.post("/__admin/mappings", "{\"response\":{}}").json().path("id").asString();

    assertThat(closed.post("/__admin/mappings", stub).status()).isEqualTo(403);
    assertThat(closed.post("/__admin/mappings/import", "{\"mappings\":[" + stub + "]}").status())
        .isEqualTo(403);
    assertThat(
            closed
                .exchange(
                    closed
                        .request("/__admin/mappings/" + id)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(stub))
                        .build())
                .status())
        .isEqualTo(403);
    assertThat(closed.get("/__admin/mappings").text()).doesNotContain("proxyBase", "webhook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref':'HOOK'}",
        "{'properties':{'a':{'$ref':'HOOK'}}}",
        "{'$schema':'HOOK','type':'object'}",
        "{'items':[{'$schema':'HOOK'}]}",
        "{'$id':'HOOK','properties':{'a':{'$ref':'x'}}}",
        "{'$ref':'file:///etc/hostname'}",
        "{/**/'$re\\u0066':'HOOK'}"
      })
  void schemaThatIsCompletedFromElsewhereIsRefused(String schema) {
    try (CallbackReceiver elsewhere = new CallbackReceiver()) {
      String json = schema.replace('\'', '"').replace("HOOK", elsewhere.url());
      String text = "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      for (String written : new String[] {json, text.replace("/**/", "")}) {
        String matcher = "{\"matchesJsonSchema\":" + written + "}";
        String stub = "{\"request\":{\"bodyPatterns\":[{\"not\":" + matcher + "}]}}";

        assertThat(closed.post("/__admin/mappings", stub).status()).as(stub).isEqualTo(403);
        assertThat(closed.post("/__admin/mappings/find-by-metadata", matcher).status())
            .isEqualTo(403);
      }
      closed.exchange(closed.request("/").POST(BodyPublishers.ofString("{\"a\":1}")).build());
      assertThat(elsewhere.contentTypes()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"object\"}",
        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"object\"}}}",
        "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\"}",
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"}",
        "{\"$id\":\"http://x.example/a\",\"properties\":{\"$ref\":{\"type\":\"string\"}}}"
      })
  void schemaThatIsWholeIsTaken(String schema) {
    String stub =
        "{\"request\":{\"urlPath\":\"/s\",\"bodyPatterns\":[{\"matchesJsonSchema\":%s}]},\"response\":{\"status\":418}}"
            .formatted(schema);
    assertThat(closed.post("/__admin/mappings", stub).status()).isEqualTo(201);

    assertThat(
            closed
                .exchange(closed.request("/s").POST(BodyPublishers.ofString("{}")).build())
                .status())
        .isEqualTo(418);
  }

  @Test
  void stubInAnotherCharsetThanJsonHasIsRefused() {
    Answer answer =
        closed.exchange(
            closed
                .request("/__admin/mappings")
                .header("Content-Type", "application/json; charset=utf-16")
                .POST(BodyPublishers.ofString("{}", StandardCharsets.UTF_16))
                .build());

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void refusalSaysWhichOptionHelps() {
    Answer answer =
        closed.post("/__admin/mappings", "{\"response\":{\"proxyBaseUrl\":\"http://x\"}}");

    assertThat(answer.text()).contains("proxyBaseUrl is off; see --allow-wiremock-proxying");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /__admin/shutdown",
    "POST, /__admin/%73hutdown",
    "POST, /__admin/shut/__admindown",
    "POST, /__admin/shutdown/__admin",
    "POST, /__admin//shutdown",
    "POST, /__admin/mappings/../shutdown",
    "POST, /__admin/recordings/start",
    "POST, /__admin/recordings/snapshot",
    "GET, /__admin/recorder",
    "GET, /__admin/files",
    "GET, /__admin/files/x",
    "DELETE, /__admin/files/x",
    "GET, /__admin/docs",
    "GET, /__admin/something-new",
    "GET, /__files/x",
    "GET, /%5F_files/x"
  })
  void dangerousPartOfWireMockIsOff(String method, String path) throws IOException {
    try (RawSocket socket = new RawSocket(closed.server().port())) {
      Answer answer =
          socket.send(method + " " + path + " HTTP/1.1\nHost: localhost\n\n").answer(false);

      assertThat(answer).isNotNull();
      assertThat(answer.status()).isIn(400, 403, 404);
    }
    assertThat(closed.get("/__mjproxy/health").status()).isEqualTo(200);
  }

  @Test
  void harmlessPartIsOn() {
    for (String path : new String[] {"", "/", "/mappings", "/scenarios", "/settings", "/health"}) {
      assertThat(closed.get("/__admin" + path).status()).as(path).isIn(200, 302);
    }
  }

  @Test
  void optionOpensTheWaysOut() {
    try (CallbackReceiver upstream = new CallbackReceiver()) {
      upstream.answerWith(418);
      String stub =
          "{\"request\":{\"urlPath\":\"/hook\"},\"response\":{\"proxyBaseUrl\":\"%s\"}}"
              .formatted(upstream.url().replace("/hook", ""));
      assertThat(open.post("/__admin/mappings", stub).status()).isEqualTo(201);

      Answer forwarded =
          open.exchange(open.request("/hook").POST(BodyPublishers.ofString("{}")).build());
      assertThat(forwarded.status()).isEqualTo(418);
      assertThat(open.get("/__admin/recordings/status").status()).isEqualTo(200);
    }
  }
}
