package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The probe against bare sockets: what it sends, and what it makes of what comes. */
final class HttpProbeTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ServerSocket listener = listen();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    listener.close();
  }

  @Test
  void bytesAreSentAsTold() {
    serve(socket -> response(socket, "200 OK", "Content-Length: 2\r\n", "ok"));
    Request request =
        Request.of("POST", "/mj/submit/imagine?a=%2F").withBody("application/json", "{\"prompt\":");
    Exchange exchange = send(request, Duration.ofSeconds(10));
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(requests.get(0))
        .startsWith("POST /mj/submit/imagine?a=%2F HTTP/1.1\r\n")
        .contains("Content-Type: application/json\r\n")
        .doesNotContain("charset")
        .endsWith("{\"prompt\":");
  }

  @Test
  void pathsThatAreNoProperOnesAreSentAsTold() {
    serve(socket -> response(socket, "404 No", "Content-Length: 0\r\n", ""));
    for (String path : List.of("/mj/task/%zz/fetch", "/mj/task//fetch", "//mj", "/a|b{c}\"?\\=%")) {
      assertThat(send(Request.of("GET", path), Duration.ofSeconds(10)).status()).isEqualTo(404);
      assertThat(requests.get(requests.size() - 1)).startsWith("GET " + path + " HTTP/1.1\r\n");
    }
  }

  @Test
  void anAddressThatNamesNoHostIsUnreachable() {
    for (String address : List.of("http:///a.png", "http://a b/", "httpx")) {
      Exchange exchange = send(Request.of("GET", address), Duration.ofSeconds(10));
      assertThat(exchange.failure().orElseThrow())
          .isEqualTo(
              new TransportFailure(
                  TransportFailure.Kind.UNREACHABLE,
                  "expected an http address, found '" + address + "'"));
    }
  }

  @Test
  void a401IsSeenNotAnswered() {
    serve(
        socket ->
            response(socket, "401 No", "WWW-Authenticate: Basic\r\nContent-Length: 0\r\n", ""));
    assertThat(send(Request.of("GET", "/a"), Duration.ofSeconds(10)).status()).isEqualTo(401);
    assertThat(requests).hasSize(1);
    assertThat(requests.get(0)).contains("Accept-Encoding: identity\r\n");
    assertThat(requests.get(0)).doesNotContain("Upgrade", "Cookie");
  }

  @Test
  void anyMediaTypeAndAnEmptyBodyCanBeSent() {
    serve(socket -> response(socket, "415 No", "Content-Length: 0\r\n", ""));
    send(Request.of("POST", "/a").withBody("application/xml", "<a/>"), Duration.ofSeconds(10));
    send(Request.of("POST", "/b").withBody("application/json", ""), Duration.ofSeconds(10));
    assertThat(requests.get(0)).contains("Content-Type: application/xml\r\n").endsWith("<a/>");
    assertThat(requests.get(1)).contains("Content-Type: application/json\r\n", "Length: 0\r\n");
  }

  @Test
  void redirectsAreNotFollowed() {
    serve(
        socket ->
            response(socket, "302 Found", "Location: /elsewhere\r\nContent-Length: 0\r\n", ""));
    assertThat(send(Request.of("GET", "/a"), Duration.ofSeconds(10)).status()).isEqualTo(302);
    assertThat(requests).hasSize(1);
  }

  @Test
  void aResetIsNotRepeated() {
    serve(socket -> socket.setSoLinger(true, 0));
    Exchange exchange = send(Request.of("GET", "/a"), Duration.ofSeconds(10));
    assertThat(exchange.failure().orElseThrow().kind()).isEqualTo(TransportFailure.Kind.BROKEN);
    assertThat(requests).hasSize(1);
  }

  @Test
  void somethingThatIsNoHttpIsBroken() {
    serve(socket -> write(socket, "hello\r\n\r\n"));
    Exchange exchange = send(Request.of("GET", "/a"), Duration.ofSeconds(10));
    assertThat(exchange.failure().orElseThrow().kind()).isEqualTo(TransportFailure.Kind.BROKEN);
  }

  @Test
  void silenceEndsAtTheDeadline() {
    serve(socket -> end.await());
    Exchange exchange = send(Request.of("GET", "/a"), Duration.ofMillis(300));
    assertThat(exchange.failure().orElseThrow())
        .isEqualTo(
            new TransportFailure(TransportFailure.Kind.TIMEOUT, "no complete reply within 300ms"));
  }

  @Test
  void aDrippingBodyEndsAtTheDeadline() {
    serve(
        socket -> {
          write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          for (int i = 0; i < 1000 && end.getCount() > 0; i++) {
            write(socket, "x");
            Thread.sleep(20);
          }
        });
    Exchange exchange = send(Request.of("GET", "/a"), Duration.ofMillis(300));
    assertThat(exchange.failure().orElseThrow().kind()).isEqualTo(TransportFailure.Kind.TIMEOUT);
  }

  @Test
  void theSecretIsMaskedEverywhere() {
    serve(
        socket ->
            response(socket, "200 OK", "Content-Length: 12\r\nX: top-secret\r\n", "a top-secret"));
    Request request = Request.of("GET", "/it's").with("Authorization", "Bearer top-secret");
    var evidence = send(request, Duration.ofSeconds(10)).evidence();
    assertThat(evidence.toString()).doesNotContain("top-secret");
    assertThat(evidence.curl().toString())
        .isEqualTo(
            "curl -i -X GET -H 'Authorization: Bearer ***' 'http://127.0.0.1:%d/it'\\''s'"
                .formatted(listener.getLocalPort()));
  }

  private Exchange send(Request request, Duration deadline) {
    try (HttpProbe probe =
        new HttpProbe(
            "http://127.0.0.1:" + listener.getLocalPort(), deadline, SecretMask.of("top-secret"))) {
      return probe.send(request);
    }
  }

  private void serve(Answer answer) {
    Thread thread = new Thread(() -> acceptAll(answer), "bare-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void acceptAll(Answer answer) {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        requests.add(read(socket.getInputStream()));
        answer.to(socket);
      } catch (SocketException e) {
        // The probe hung up, or the test is over.
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8192];
    do {
      int length = in.read(buffer);
      if (length < 0) {
        return text.toString();
      }
      text.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
    } while (!text.toString().contains("\r\n\r\n") || in.available() > 0);
    return text.toString();
  }

  private static void response(Socket socket, String status, String headers, String body)
      throws IOException {
    write(socket, "HTTP/1.1 " + status + "\r\n" + headers + "\r\n" + body);
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Answer {
    void to(Socket socket) throws IOException, InterruptedException;
  }
}
