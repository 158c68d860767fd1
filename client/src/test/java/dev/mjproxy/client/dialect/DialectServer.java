package dev.mjproxy.client.dialect;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.capability.ApiOperation;
import dev.mjproxy.mock.DialectOptions;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Profile;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A mock of one dialect, and a client before it. */
final class DialectServer {
  static final String PNG =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private DialectServer() {}

  /** What a client is to do. */
  interface Job {
    void accept(MidjourneyClient client) throws IOException;
  }

  static List<String> profiles() {
    return Profile.names();
  }

  static MockServerOptions options(String profile) {
    return MockServerOptions.defaults()
        .with(new DialectOptions(profile, false))
        .withSecret("S")
        .withConcurrency(MockServerOptions.UNLIMITED)
        .withClock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
  }

  /** Both keys are set: which one a server reads is the client's to find out. */
  static void on(MockServerOptions options, String path, Job job) throws IOException {
    try (MockServer mock = MockServer.start(options);
        MidjourneyClient client = clientBuilder(mock, path).apiKey("S").apiSecret("S").build()) {
      job.accept(client);
    }
  }

  static MidjourneyClientBuilder clientBuilder(MockServer mock, String path) {
    return MidjourneyClient.builder()
        .baseUrl(mock.baseUrl() + path)
        .timeSource(new FakeTime(mock::advanceClock).time());
  }

  static boolean has(String profile, ApiOperation operation) {
    return operations(profile).contains(operation.id());
  }

  static Set<String> operations(String profile) {
    return Profile.named(profile).spec().operations().stream()
        .map(Operation::operationId)
        .collect(Collectors.toSet());
  }

  static Dialect dialect(String profile) {
    return Profile.named(profile).dialect();
  }
}
