package dev.mjproxy.mock.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the two admin APIs. */
final class AdminAccessTest {
  @RegisterExtension
  static final RunningMock closed =
      new RunningMock(o -> o.with(new Access(Optional.empty(), false, Optional.empty())));

  @RegisterExtension
  static final RunningMock keyed =
      new RunningMock(o -> o.with(new Access(Optional.of("S"), true, Optional.of("K"))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/__mjproxy/tasks",
        "/__mjproxy/clock",
        "/__mjproxy/requests",
        "/__admin",
        "/__admin/",
        "/__admin/mappings",
        "/%5F_admin/mappings",
        "/__%61dmin/mappings",
        "//__admin/mappings",
        "/./__admin/mappings",
        "/x/../__admin/mappings",
        "/__admin;x/mappings",
        "/__admin/../__admin/mappings",
        "http://x/__admin/mappings"
      })
  void noSpellingOfAnAdminPathGetsIn(String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\nHost: localhost\n\n";

    assertThat(raw(closed, request).status()).isIn(400, 404);
    assertThat(raw(keyed, request).status()).isIn(400, 401, 404);
    assertThat(raw(closed, request).text()).doesNotContain("mappings\" :");
    assertThat(raw(keyed, request).text()).doesNotContain("mappings\" :");
  }

  @Test
  void keyOpensBoth() {
    for (String path : new String[] {"/__mjproxy/tasks", "/__admin/mappings"}) {
      assertThat(status(path, "K")).isEqualTo(200);
      assertThat(status(path, "k")).isEqualTo(401);
      assertThat(status(path, "")).isEqualTo(401);
      assertThat(keyed.get(path).status()).isEqualTo(401);
    }
  }

  @Test
  void secretOfTheApiDoesNotOpenThem() {
    Answer answer =
        keyed.send(keyed.request("/__mjproxy/tasks").header("Authorization", "Bearer S"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().path("message").asString()).startsWith("X-Mjproxy-Admin-Key");
  }

  @Test
  void healthIsForEverybody() {
    assertThat(keyed.get("/__mjproxy/health").status()).isEqualTo(200);
    assertThat(closed.get("/__mjproxy/health").status()).isEqualTo(200);
  }

  private static int status(String path, String key) {
    return keyed.send(keyed.request(path).header("X-Mjproxy-Admin-Key", key)).status();
  }

  private static Answer raw(RunningMock mock, String request) throws IOException {
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer answer = socket.send(request).answer(false);
      assertThat(answer).isNotNull();
      return answer;
    }
  }
}
