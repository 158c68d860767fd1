package dev.mjproxy.mock.junit;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.openapi.time.Durations;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** A server with the settings of one annotation, and the parameters that tests get from it. */
final class AnnotatedMock implements MockClock, AutoCloseable {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MockServer server;

  AnnotatedMock(MidjourneyMock settings) {
    server = MockServer.start(options(settings));
  }

  static boolean offers(Class<?> type) {
    return type == MockServer.class
        || type == MockClock.class
        || type == URI.class
        || type == String.class;
  }

  /** The server, its clock, or its address, as the type asks. */
  Object as(Class<?> type) {
    if (type == MockServer.class) {
      return server;
    }
    if (type == MockClock.class) {
      return this;
    }
    if (type == URI.class) {
      return server.baseUrl();
    }
    if (type == String.class) {
      return server.baseUrl().toString();
    }
    throw new ParameterResolutionException(
        "@MidjourneyMock: expected a MockServer, MockClock, URI or String, found "
            + type.getName());
  }

  void reset() {
    server.reset();
  }

  @Override
  public Instant now() {
    return server.now();
  }

  @Override
  public void advance(Duration by) {
    server.advanceClock(by);
    server.awaitCallbacks();
  }

  @Override
  public void close() {
    server.close();
  }

  private static MockServerOptions options(MidjourneyMock settings) {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withTaskDuration(Durations.parse(settings.taskDuration()))
            .withConcurrency(
                settings.concurrency() == 0 ? MockServerOptions.UNLIMITED : settings.concurrency())
            .withQueueSize(settings.queueSize())
            .withSeed(settings.seed())
            .withProfile(settings.profile());
    if (!settings.secret().isEmpty()) {
      options = options.withSecret(settings.secret());
    }
    return settings.fixedClock() ? options.withClock(Clock.fixed(START, ZoneOffset.UTC)) : options;
  }
}
