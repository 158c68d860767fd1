package dev.mjproxy.mock.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.StaticMockServer;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No web page may drive the mock, on whatever way it tries. */
final class WebPagesTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @RegisterExtension
  static final RunningMock named =
      new RunningMock(
          o ->
              o.with(
                  new Access(
                      Optional.empty(), true, Optional.of("K"), Set.of("Mock.Example"), false)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin:",
        "Origin: http://localhost",
        "Origin: http://localhost:1",
        "Origin: https://localhost:PORT",
        "Origin: http://127.0.0.1:PORT",
        "Origin: http://localhost:PORT.evil.example",
        "Origin: http://localhost:PORT\nOrigin: http://evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: anything-else",
        "X-Mjproxy-Callback: of-another-mock"
      })
  void requestOfForeignPageIsRefused(String header) throws IOException {
    for (String path : new String[] {"/__mjproxy/tasks", "/__admin/mappings", "/__files/x"}) {
      Answer answer = get(mock, path, "Host: localhost:PORT\n" + header);

      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(corsOf(answer)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:PORT\nOrigin: http://localhost:PORT\nSec-Fetch-Site: same-origin",
        "Host: LOCALHOST:PORT\nOrigin: http://localhost:PORT",
        "Host: localhost\nSec-Fetch-Site: none",
        "Host: localhost.",
        "Host: localhost.:1",
        "Host: 127.0.0.1",
        "Host: 127.255.0.3:99",
        "Host: [::1]",
        "Host: [::1]:8080",
        "Host: [0:0:0:0:0:0:0:1]",
        "Host: [::ffff:127.0.0.1]",
      })
  void requestOfThisMachineIsServed(String headers) throws IOException {
    for (String path : new String[] {"/__mjproxy/tasks", "/__admin/mappings"}) {
      Answer answer = get(mock, path, headers);

      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(corsOf(answer)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.localhost",
        "127.0.0.1@evil.example",
        "localhost:PORT@evil.example",
        "evil.example#localhost",
        "evil.example/localhost",
        "xlocalhost",
        "localhost..",
        "0.0.0.0",
        "[::]",
        "10.0.0.1",
        "127.0.0.256",
        "127.1",
        "2130706433",
        "[::ffff:10.0.0.1]",
        "[::1].evil.example",
        "localhost, evil.example",
        ""
      })
  void requestToForeignNameIsRefused(String host) throws IOException {
    for (String path : new String[] {"/__mjproxy/tasks", "/__admin/mappings"}) {
      assertThat(get(mock, path, "Host: " + host).status()).as(path).isIn(400, 403);
    }
  }

  @Test
  void nameInTheRequestLineCountsToo() throws IOException {
    assertThat(get(mock, "http://evil.example/__mjproxy/tasks", "Host: localhost").status())
        .isIn(400, 403);
  }

  @Test
  void requestWithoutNameIsRefused() throws IOException {
    assertThat(raw(mock, "GET /__mjproxy/tasks HTTP/1.0\n\n").status()).isEqualTo(403);
  }

  @Test
  void healthAndTheApiAreServedByAnyName() throws IOException {
    for (String path : new String[] {"/__mjproxy/health", "/mj/task/list"}) {
      Answer answer = get(mock, path, "Host: mock\nOrigin: http://page.example");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
    }
  }

  @ParameterizedTest
  @CsvSource({"mock.example, 401", "MOCK.example.:99, 401", "other.example, 403"})
  void allowedNameStillNeedsTheKey(String host, int status) throws IOException {
    assertThat(get(named, "/__mjproxy/tasks", "Host: " + host).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mock.example", "other.example", "10.0.0.1"})
  void keyStandsInForTheName(String host) throws IOException {
    String headers = "X-Mjproxy-Admin-Key: K\nHost: " + host;

    assertThat(get(named, "/__mjproxy/tasks", headers).status()).isEqualTo(200);
    assertThat(get(named, "/__mjproxy/tasks", headers + "\nOrigin: null").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "text/plain; application/json",
        "application/json, text/plain",
        "text/plain\nContent-Type: application/json",
        "application/jsonp",
        ""
      })
  void bodyOfAnotherTypeIsRefused(String type) throws IOException {
    for (String path : new String[] {"/__mjproxy/clock", "/__admin/mappings"}) {
      String head = "POST %s HTTP/1.1\nHost: localhost\nContent-Type: %s\n".formatted(path, type);

      assertThat(raw(mock, head + "Content-Length: 16\n\n{\"advance\":\"1s\"}").status())
          .isEqualTo(415);
      assertThat(raw(mock, head + "Transfer-Encoding: chunked\n\n2\n{}\n0\n\n").status())
          .isEqualTo(415);
    }
  }

  @Test
  void bodyWithoutTypeIsRefused() throws IOException {
    String request = "POST /__mjproxy/clock HTTP/1.1\nHost: localhost\nContent-Length: 2\n\n{}";

    assertThat(raw(mock, request).status()).isEqualTo(415);
  }

  @Test
  void requestWithoutBodyNeedsNoType() {
    assertThat(mock.post("/__mjproxy/reset").status()).isEqualTo(204);
    assertThat(mock.post("/__admin/mappings/reset").status()).isEqualTo(200);
    assertThat(mock.delete("/__mjproxy/faults").status()).isEqualTo(204);
  }

  @Test
  void gettingChangesNothing() {
    mock.accepted("imagine", Bodies.prompt("Cat"));
    String before = mock.get("/__mjproxy/tasks").text() + mock.get("/__mjproxy/faults").text();
    for (String path : new String[] {"reset", "clock?advance=1h", "faults?kind=reset"}) {
      mock.exchange(mock.request("/__mjproxy/" + path).build());
    }
    for (String path : new String[] {"reset", "mappings/reset", "shutdown", "mappings/save"}) {
      assertThat(mock.exchange(mock.request("/__admin/" + path).build()).status())
          .isIn(400, 403, 404);
    }

    assertThat(mock.get("/__mjproxy/tasks").text() + mock.get("/__mjproxy/faults").text())
        .isEqualTo(before);
  }

  @Test
  void preflightToAnAdminApiIsRefused() throws IOException {
    Answer answer =
        raw(
            mock,
            """
            OPTIONS /__mjproxy/clock HTTP/1.1
            Host: localhost
            Origin: http://evil.example
            Access-Control-Request-Method: POST

            """);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(corsOf(answer)).isEmpty();
  }

  @Test
  void examplesAloneAreGuardedToo() throws IOException {
    try (StaticMockServer examples = StaticMockServer.start(MockServerOptions.defaults())) {
      int port = examples.baseUrl().getPort();
      String get = "GET /__admin/mappings HTTP/1.1\nHost: ";

      assertThat(raw(port, get + "localhost\n\n").status()).isEqualTo(200);
      assertThat(raw(port, get + "localhost\nOrigin: null\n\n").status()).isEqualTo(403);
      assertThat(raw(port, get + "evil.example\n\n").status()).isEqualTo(403);
    }
  }

  @Test
  void mockThatOthersCanReachHasAnAdminKey() throws IOException {
    MockServerOptions everywhere =
        MockServerOptions.defaults().with(new MockServerOptions.Network("0.0.0.0", 0, false));
    try (MockServer server = MockServer.start(everywhere);
        StaticMockServer examples = StaticMockServer.start(everywhere)) {
      String get = "GET /__admin/mappings HTTP/1.1\nHost: localhost\n";

      assertThat(raw(server.port(), get + "\n").status()).isEqualTo(401);
      assertThat(raw(examples.baseUrl().getPort(), get + "\n").status()).isEqualTo(401);
      String key = "X-Mjproxy-Admin-Key: " + server.adminKey().orElseThrow();
      assertThat(raw(server.port(), get + key + "\n\n").status()).isEqualTo(200);
    }
    assertThat(mock.server().adminKey()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void emptyKeyWouldLetEverybodyInAndIsRefused(String empty) {
    Optional<String> key = Optional.of(empty);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Access(Optional.empty(), true, key))
        .withMessageStartingWith("admin key: expected at least one character");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Access(key, true, Optional.empty()))
        .withMessageStartingWith("secret: expected at least one character");
  }

  private static Optional<String> corsOf(Answer answer) {
    return answer.headers().keySet().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
        .findFirst();
  }

  private static Answer get(RunningMock mock, String path, String headers) throws IOException {
    return raw(mock, "GET " + path + " HTTP/1.1\n" + headers + "\n\n");
  }

  private static Answer raw(RunningMock mock, String request) throws IOException {
    int port = mock.server().port();
    return raw(port, request.replace("PORT", Integer.toString(port)));
  }

  private static Answer raw(int port, String request) throws IOException {
    try (RawSocket socket = new RawSocket(port)) {
      Answer answer = socket.send(request).answer(false);
      assertThat(answer).as(request).isNotNull();
      return answer;
    }
  }
}
