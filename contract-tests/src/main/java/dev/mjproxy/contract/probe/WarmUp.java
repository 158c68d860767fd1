package dev.mjproxy.contract.probe;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Loads REST Assured and its Groovy before the first deadline runs: one exchange with a server of
 * our own on this machine. What our own libraries need to start must not be charged to the target.
 */
final class WarmUp {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final byte[] REPLY =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
          .getBytes(StandardCharsets.US_ASCII);

  private static boolean done;

  private WarmUp() {}

  /**
   * Does it once a process. Not in a static initialiser: the answering thread uses this class, and
   * would wait for the initialisation that waits for it.
   */
  static synchronized void once() {
    if (done) {
      return;
    }
    done = true;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(server), "mjproxy-verify-warm-up");
      answering.setDaemon(true);
      answering.start();
      ask(server.getLocalPort());
    } catch (IOException noLoopback) {
      // Then the first exchange is slower, nothing else.
    }
  }

  private static void ask(int port) throws IOException {
    String address = InetAddress.getLoopbackAddress().getHostAddress();
    String url = "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    try (Line line = new Line(PATIENCE)) {
      RestAssured.given()
          .config(line.config())
          .noFilters()
          .urlEncodingEnabled(false)
          .body("{}")
          .request("POST", url)
          .body()
          .asInputStream()
          .close();
    }
  }

  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      byte[] request = new byte[4 * 1024];
      int count = socket.getInputStream().read(request);
      if (count >= 0) {
        out.write(REPLY);
      }
    } catch (IOException gone) {
      // The asking side reports nothing either.
    }
  }
}
