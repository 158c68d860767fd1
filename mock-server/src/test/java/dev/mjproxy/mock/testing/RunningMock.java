package dev.mjproxy.mock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.internal.ServedProfile;
import dev.mjproxy.openapi.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mock whose clock stands still, for all tests of a class; reset before each. Every exchange with
 * it is held against the spec.
 */
public final class RunningMock implements BeforeEachCallback, AfterAllCallback, AutoCloseable {
  /** A task of any mode and length has ended after this time, unless it hangs. */
  public static final Duration LONG = Duration.ofHours(1);

  private static final Clock STILL =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final MockServer server;
  private final Profile profile;

  /** Starts a mock with the default options. */
  public RunningMock() {
    this(options -> options);
  }

  /** Starts a mock with other options. */
  public RunningMock(UnaryOperator<MockServerOptions> options) {
    MockServerOptions applied = options.apply(MockServerOptions.defaults().withClock(STILL));
    server = MockServer.start(applied);
    profile = ServedProfile.of(applied.dialect().profile(), applied.dialect().legacyOperations());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    server.reset();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    server.close();
  }

  /** The server itself. */
  public MockServer server() {
    return server;
  }

  /** Lets the server's time pass. */
  public void pass(Duration time) {
    server.advanceClock(time);
  }

  /** Lets every task end that does not hang. */
  public void passAll() {
    pass(LONG);
  }

  /** A request to be completed and given to {@link #send}. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
        .timeout(Duration.ofSeconds(30));
  }

  /** Sends a request and holds the response against the spec. */
  public Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Answer answer = exchange(request);
    String path = request.uri().getRawPath();
    if (profile.name().equals("plus")) {
      SpecGuard.check(profile.spec(), request.method(), path, answer);
    } else {
      SpecGuard.checkDialect(profile, request.method(), path, answer);
    }
    assertThat(answer.header("X-Mjproxy-Mock")).isPresent();
    return answer;
  }

  /** Sends a request whose response need not agree with the spec. */
  public Answer exchange(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Gets a path. */
  public Answer get(String path) {
    return send(request(path));
  }

  /** Posts JSON to a path. */
  public Answer post(String path, ObjectNode body) {
    return post(path, body.toString());
  }

  /** Posts a text as JSON to a path. */
  public Answer post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Posts nothing. */
  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** Deletes a path. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** A submission. */
  public Answer submit(String operation, ObjectNode body) {
    return post("/mj/submit/" + operation, body);
  }

  /** The id of a submission that is accepted. */
  public String accepted(String operation, ObjectNode body) {
    Answer answer = submit(operation, body);
    assertThat(answer.code()).as(answer.text()).isIn(1, 22);
    return answer.result();
  }

  /** The id of a submission that has ended. */
  public String finished(String operation, ObjectNode body) {
    String id = accepted(operation, body);
    passAll();
    return id;
  }

  /** The id of an upscaled picture. */
  public String upscaled() {
    String id = press(finished("imagine", Bodies.prompt("Cat")), "U1").result();
    passAll();
    return id;
  }

  /** What fetch shows. */
  public JsonNode fetch(String id) {
    return get("/mj/task/" + id + "/fetch").json();
  }

  /** The status that fetch shows. */
  public String status(String id) {
    return fetch(id).path("status").asString();
  }

  /** The customId of the button with a label or emoji. */
  public String button(String id, String label) {
    return fetch(id)
        .path("buttons")
        .valueStream()
        .filter(
            button ->
                Arrays.asList(button.path("label").asString(), button.path("emoji").asString())
                    .contains(label))
        .map(button -> button.path("customId").asString())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + fetch(id)));
  }

  /** Presses the button with a label or emoji. */
  public Answer press(String id, String label) {
    return submit("action", Bodies.of("taskId", id, "customId", button(id, label)));
  }
}
