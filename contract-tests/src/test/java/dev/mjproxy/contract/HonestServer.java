package dev.mjproxy.contract;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;

/** The mock server as the tests use it: fast, roomy, and opened by {@code S}. */
public final class HonestServer {
  private HonestServer() {}

  /** With tasks long enough to be seen on their way, on a busy machine too. */
  public static MockServer start() {
    return start(Duration.ofMillis(400));
  }

  /** With tasks of this length. */
  public static MockServer start(Duration taskDuration) {
    return MockServer.start(options(taskDuration));
  }

  /** The same, to be changed further. */
  public static MockServerOptions options(Duration taskDuration) {
    return MockServerOptions.defaults()
        .withSecret("S")
        .withConcurrency(50)
        .withQueueSize(1000)
        .withTaskDuration(taskDuration);
  }
}
