package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends malformed requests, several at once on one connection, and looks at the responses. Where
 * the server ends a connection, the rest goes over a new one.
 */
final class FuzzClient implements AutoCloseable {
  /** What HTTP itself wants for a version that is not spoken; the one 5xx that is right. */
  private static final int HTTP_VERSION = 505;

  private final int port;
  private final String seed;
  private @Nullable RawSocket socket;

  FuzzClient(int port, int seed) {
    this.port = port;
    this.seed = "seed " + seed;
  }

  /** Sends requests whose framing is right: each has its response. */
  void framed(List<byte[]> requests) throws IOException {
    int next = 0;
    boolean together = true;
    while (next < requests.size()) {
      List<byte[]> sent = requests.subList(next, together ? requests.size() : next + 1);
      int answered = answered(sent);
      // A connection that ends in between may take the responses before it along.
      assertThat(answered > 0 || together).as("%s: no reply to %s", seed, sent.get(0)).isTrue();
      next += answered;
      together = answered > 0;
    }
  }

  /** Sends a request whose framing may be broken: a response or the connection's end. */
  void broken(byte[] request) throws IOException {
    close();
    try {
      Answer answer = open().send(request).finish().answer(isHead(request));
      if (answer != null && answer.status() != HTTP_VERSION) {
        check(request, answer);
      }
    } catch (SocketException reset) {
      // As good as an end.
    } finally {
      close();
    }
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private int answered(List<byte[]> requests) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    requests.forEach(all::writeBytes);
    int answered = 0;
    try {
      open().send(all.toByteArray());
      for (byte[] request : requests) {
        Answer answer = open().answer(isHead(request));
        if (answer == null) {
          close();
          return answered;
        }
        check(request, answer);
        answered++;
        if (RawSocket.closes(answer)) {
          close();
          return answered;
        }
      }
    } catch (SocketException reset) {
      close();
    }
    return answered;
  }

  private void check(byte[] request, Answer answer) {
    String sent = seed + ": " + new String(request, StandardCharsets.ISO_8859_1);
    assertThat(answer.status()).as("%s%n%s", sent, answer.text()).isLessThan(500);
    assertThat(answer.text()).as(sent).doesNotContain("<html", "<!DOCTYPE");
  }

  private RawSocket open() throws IOException {
    if (socket == null) {
      socket = new RawSocket(port);
    }
    return socket;
  }

  private static boolean isHead(byte[] request) {
    return new String(request, 0, 5, StandardCharsets.ISO_8859_1).equals("HEAD ");
  }
}
