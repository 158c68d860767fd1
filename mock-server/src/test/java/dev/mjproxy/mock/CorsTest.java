package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.http.Cors;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which web pages may call the API, by {@code --cors}. */
final class CorsTest {
  private static final String PAGE = "http://localhost:3000";

  @ParameterizedTest
  @CsvSource({
    "*, http://localhost:3000, 204, *",
    "*, null, 204, *",
    "off, http://localhost:3000, 405, ",
    "real, http://localhost:3000, 403, ",
    "http://localhost:3000, http://localhost:3000, 204, http://localhost:3000",
    "http://localhost:3000, http://localhost:3001, 403, ",
    "http://localhost:3000, https://localhost:3000, 403, ",
    "http://localhost:3000, null, 403, ",
  })
  void optionDecides(String cors, String origin, int preflight, String allowed) throws IOException {
    try (RunningMock mock = mock(cors)) {
      Answer asked = send(mock, "OPTIONS", origin, "Access-Control-Request-Method: POST\n");
      Answer called = send(mock, "GET", origin, "");

      assertThat(asked.status()).isEqualTo(preflight);
      assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(value(allowed));
      assertThat(called.status()).isEqualTo(200);
      assertThat(called.header("Access-Control-Allow-Origin")).isEqualTo(value(allowed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "on", "localhost:3000", "http://localhost:3000/", "ftp://x", "http://a b"})
  void anythingElseIsRefused(String cors) {
    assertThatThrownBy(() -> Cors.parse(cors))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--cors: expected off, real, * or an origin such as %s, found '%s'", PAGE, cors);
  }

  private static RunningMock mock(String cors) {
    return new RunningMock(
        o ->
            o.with(
                new MockServerOptions.Network(
                    "127.0.0.1", 0, false, Optional.empty(), Cors.parse(cors))));
  }

  private static Answer send(RunningMock mock, String method, String origin, String more)
      throws IOException {
    String path = method.equals("GET") ? "/mj/task/list" : "/mj/submit/imagine";
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer answer =
          socket
              .send(
                  "%s %s HTTP/1.1\nHost: mock\nOrigin: %s\n%s\n"
                      .formatted(method, path, origin, more))
              .answer(false);
      assertThat(answer).isNotNull();
      return answer;
    }
  }

  private static Optional<String> value(String header) {
    return Optional.ofNullable(header);
  }
}
