package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that stop in the middle, or send several requests at once. */
final class BrokenOffTest {
  private static final String OK = "GET /mj/task/queue HTTP/1.1\nHost: x\n\n";

  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET",
        "GET /mj/task/queue HTTP/1.1\n",
        "POST /mj/submit/imagine HTTP/1.1\nHost: x\nContent-Length: 100\n\n{",
        "POST /mj/submit/imagine HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\n\nff\n{"
      })
  void halfARequestLeavesTheServerAlive(String start) throws IOException {
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer answer = socket.send(start).finish().answer(false);
      assertThat(answer == null || answer.status() < 500).isTrue();
    }
    assertThat(mock.get("/mj/task/queue").status()).isEqualTo(200);
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() throws IOException {
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      socket.send(OK + "GET /nowhere HTTP/1.1\nHost: x\n\n" + OK);

      assertThat(statusOf(socket)).isEqualTo(200);
      assertThat(statusOf(socket)).isEqualTo(404);
      assertThat(statusOf(socket)).isEqualTo(200);
    }
  }

  private static int statusOf(RawSocket socket) throws IOException {
    Answer answer = socket.answer(false);
    return answer == null ? -1 : answer.status();
  }
}
