package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.task.MovableClock;
import dev.mjproxy.openapi.time.Durations;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code clock}: reads the server's clock and moves it forward. */
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
    return AdminJson.response(Map.of("now", clock.instant().toString()));
  }

  MockResponse advance(MockRequest request) {
    String by = AdminJson.object(request).path("advance").asString("");
    clock.advance(Durations.parse(by));
    if (!request.hasQuery("wait")) {
      return get();
    }
    return MockResponse.pending(
        callbacks
            .idle()
            .thenApply(idle -> get())
            .completeOnTimeout(late(request), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
  }

  private MockResponse late(MockRequest request) {
    return errors.error(
        400,
        "wait: callbacks were still under way after %d s; see /__mjproxy/callbacks"
            .formatted(LONGEST_WAIT_SECONDS),
        request.path());
  }
}
