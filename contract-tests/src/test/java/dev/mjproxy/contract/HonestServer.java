package dev.mjproxy.contract;

import dev.mjproxy.contract.options.Access;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.SecretAxis;
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

  /** A form of the secret that the dialect of this name accepts. */
  public static Access.SecretForm secretForm(String dialect) {
    return Profile.named(dialect).dialect().secret().accepts(SecretAxis.Form.BEARER)
        ? Access.SecretForm.BEARER
        : Access.SecretForm.MJ_API_SECRET;
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
