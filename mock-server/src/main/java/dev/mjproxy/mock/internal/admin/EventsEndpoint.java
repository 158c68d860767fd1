package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.event.EventHub;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;

/** {@code events}: tells of changes as they come, as server-sent events. */
public final class EventsEndpoint {
  private final EventHub hub;
  private final ErrorResponses errors;

  /**
   * Opens streams.
   *
   * @param hub the readers
   * @param errors makes the refusals
   */
  public EventsEndpoint(EventHub hub, ErrorResponses errors) {
    this.hub = hub;
    this.errors = errors;
  }

  MockResponse open(MockRequest request) {
    return hub.open(request.header("Last-Event-ID"))
        .orElseGet(
            () ->
                errors
                    .error(
                        503,
                        "events: at most %d readers at once".formatted(EventHub.MOST_READERS),
                        request.path())
                    .with("Retry-After", "5"));
  }
}
