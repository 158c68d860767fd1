package dev.mjproxy.contract;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;

/** The mock server as the tests use it: fast, roomy, and opened by {@code S}. */
final class HonestServer {
  private HonestServer() {}

  static MockServer start() {
    return MockServer.start(
        MockServerOptions.defaults()
            .withSecret("S")
            .withConcurrency(50)
            .withQueueSize(1000)
            .withTaskDuration(Duration.ofMillis(200)));
  }
}
