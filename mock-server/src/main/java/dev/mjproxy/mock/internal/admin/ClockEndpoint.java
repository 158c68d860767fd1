package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.task.MovableClock;
import dev.mjproxy.openapi.time.Durations;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code clock}: reads the server's clock, moves it forward and pauses it. */
public final class ClockEndpoint {
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final MovableClock clock;
  private final CallbackSender callbacks;
  private final ErrorResponses errors;

  /**
   * Moves a clock.
   *
   * @param callbacks whose delivery {@code ?wait} waits for
   * @param errors makes the refusals
   */
  public ClockEndpoint(MovableClock clock, CallbackSender callbacks, ErrorResponses errors) {
    this.errors = errors;
    this.clock = clock;
    this.callbacks = callbacks;
  }

  MockResponse get() {
    return AdminJson.response(EventSources.clock(clock));
  }

  MockResponse advance(MockRequest request) {
    ObjectNode body = AdminJson.object(request);
    JsonNode pauseAt = body.path("pauseAt");
    if (pauseAt.isString() && pauseAt.stringValue().equals("now")) {
      clock.pause();
    } else if (body.has("pauseAt")) {
      clock.pauseAt(time(pauseAt));
    }
    if (body.has("advance") || !body.has("pauseAt")) {
      clock.advance(Durations.parse(body.path("advance").asString("")));
    }
    if (!request.hasQuery("wait")) {
      return get();
    }
    return MockResponse.pending(
        callbacks
            .idle()
            .thenApply(idle -> get())
            .completeOnTimeout(late(request), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
  }

  private static @Nullable Instant time(JsonNode at) {
    if (at.isNull()) {
      return null;
    }
    String text = at.asString("");
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "pauseAt: expected a time such as 2026-01-01T00:00:00Z, \"now\", or null to resume; found '"
              + text
              + "'",
          e);
    }
  }

  private MockResponse late(MockRequest request) {
    return errors.error(
        400,
        "wait: callbacks were still under way after %d s; see /__mjproxy/callbacks"
            .formatted(LONGEST_WAIT_SECONDS),
        request.path());
  }
}
