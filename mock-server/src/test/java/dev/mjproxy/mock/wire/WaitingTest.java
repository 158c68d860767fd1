package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Limits;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the server waits for, it holds no thread: many more wait at once here than it has
 * threads, all for ever, and it answers all the same.
 */
final class WaitingTest {
  private static final int MANY = 150;
  private static final String ANY_STUB =
      "{\"request\":{\"urlPath\":\"/mine\"},\"response\":{\"body\":\"mine\"}}";
  private static final String FETCH = "GET /mj/task/queue HTTP/1.1\nHost: localhost\n\n";

  private final RunningMock mock = new RunningMock();
  private final List<RawSocket> open = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    for (RawSocket socket : open) {
      socket.close();
    }
    mock.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void delayedResponsesBlockNobody(boolean withStubOfTheUsers) throws IOException {
    fault("{\"kind\":\"delay\",\"duration\":\"1h\",\"operations\":[\"listQueuedTasks\"]}");
    stub(withStubOfTheUsers);
    sendMany(FETCH);

    answers();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void tricklingResponsesBlockNobody(boolean withStubOfTheUsers) throws IOException {
    fault("{\"kind\":\"slow-body\",\"duration\":\"1h\",\"operations\":[\"listQueuedTasks\"]}");
    stub(withStubOfTheUsers);
    sendMany(FETCH);

    answers();
  }

  @Test
  void delayedStubsOfTheUsersBlockNobody() throws IOException {
    String response = "{\"body\":\"mine\",\"fixedDelayMilliseconds\":3600000}";
    mock.post(
        "/__admin/mappings", "{\"request\":{\"urlPath\":\"/mine\"},\"response\":" + response + "}");
    sendMany("GET /mine HTTP/1.1\nHost: localhost\n\n");

    answers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /mj/submit/imagine HTTP/1.1\nContent-Length: 100\n",
        "POST /mj/submit/imagine HTTP/1.1\nTransfer-Encoding: chunked\n",
        "POST /mj/submit/imagine HTTP/1.1\nContent-Length: 100\nExpect: 100-continue\n",
        "POST /nothing HTTP/1.1\nContent-Length: 100\n",
        "GET /mj/task/queue HTTP/1.1\nContent-Length: 100\n",
        "POST /__mjproxy/clock HTTP/1.1\nContent-Length: 100\n",
        "POST /__admin/mappings HTTP/1.1\nContent-Length: 100\n",
        "PUT /__mjproxy/health HTTP/1.1\nContent-Length: 100\n"
      })
  void halfOpenBodiesBlockNobody(String head) throws IOException {
    sendMany(head + "Host: localhost\nContent-Type: application/json\n\n{");

    answers();
  }

  @Test
  void halfOpenHeadersBlockNobody() throws IOException {
    sendMany("GET /mj/task/queue HTTP/1.1\nHost: loc");

    answers();
  }

  @Test
  void waitingForCallbacksBlocksNobody() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, MANY, InetAddress.getLoopbackAddress())) {
      String hook = "http://127.0.0.1:" + silent.getLocalPort();
      mock.accepted("imagine", Bodies.of("prompt", "Cat", "notifyHook", hook));
      mock.passAll();
      sendMany(
          """
          POST /__mjproxy/clock?wait HTTP/1.1
          Host: localhost
          Content-Type: application/json
          Content-Length: 16

          {"advance":"1s"}""");

      answers();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callersThatDoNotReadBlockNobody(boolean withStubOfTheUsers) throws IOException {
    String picture = Bodies.dataUrl("image/png", new byte[8 << 20]);
    Answer uploaded =
        mock.post("/mj/submit/upload-discord-images", "{\"base64Array\":[\"" + picture + "\"]}");
    String url = uploaded.json().path("result").path(0).asString();
    stub(withStubOfTheUsers);
    send(40, "GET %s HTTP/1.1\nHost: localhost\n\n".formatted(URI.create(url).getRawPath()));

    answers();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mj/submit/imagine",
        "/mine",
        "/nothing",
        "/__mjproxy/faults",
        "/__admin/mappings"
      })
  void bodyThatComesLateLeavesTheConnectionInOrder(String path) throws IOException {
    for (boolean withStub : new boolean[] {false, true}) {
      stub(withStub);
      try (RawSocket socket = new RawSocket(mock.server().port())) {
        for (int i = 0; i < 3; i++) {
          socket.send(
              "POST "
                  + path
                  + " HTTP/1.1\nHost: localhost\nContent-Type: application/json\n"
                  + "Content-Length: 2\n\n");
          RawSocket other = new RawSocket(mock.server().port());
          open.add(other);
          assertThat(other.send(FETCH).answer(false)).isNotNull(); // the head has been read by now
          Answer answer = socket.send("{}").answer(false);

          assertThat(answer).isNotNull();
          assertThat(answer.status()).isIn(200, 201, 400, 404);
          assertThat(RawSocket.closes(answer)).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 100\n\n{",
        "Transfer-Encoding: chunked\n\n",
        "Transfer-Encoding: chunked\n\n1\n{\n"
      })
  void bodyThatDoesNotComeInTimeIsRefused(String rest) throws IOException {
    Limits limits = new Limits(10, 1_000, 1_000, 1 << 20, Duration.ofMillis(50));
    try (RunningMock hasty = new RunningMock(o -> o.with(limits));
        RawSocket socket = new RawSocket(hasty.server().port())) {
      socket.send(
          "POST /mj/submit/imagine HTTP/1.1\nHost: x\nContent-Type: application/json\n" + rest);
      Answer answer = socket.answer(false);

      assertThat(answer).isNotNull();
      assertThat(answer.status()).isEqualTo(408);
      assertThat(answer.json().path("message").asString()).startsWith("body: expected all of it");
      assertThat(RawSocket.closes(answer)).isTrue();
    }
  }

  /** Health, the API and the admin API. */
  private void answers() {
    assertThat(mock.get("/__mjproxy/health").status()).isEqualTo(200);
    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isIn(1, 22);
    assertThat(mock.get("/__mjproxy/clock").status()).isEqualTo(200);
    assertThat(mock.get("/__admin/mappings").status()).isEqualTo(200);
  }

  private void fault(String fault) {
    assertThat(mock.post("/__mjproxy/faults", fault).status()).isEqualTo(200);
  }

  private void stub(boolean wanted) {
    if (wanted) {
      assertThat(mock.post("/__admin/mappings", ANY_STUB).status()).isEqualTo(201);
    }
  }

  private void sendMany(String request) throws IOException {
    send(MANY, request);
  }

  private void send(int times, String request) throws IOException {
    for (int i = 0; i < times; i++) {
      RawSocket socket = new RawSocket(mock.server().port());
      open.add(socket);
      socket.send(request);
    }
  }
}
