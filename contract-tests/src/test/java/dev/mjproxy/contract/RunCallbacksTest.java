package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.internal.callback.CallbackListener;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When there is a listener for callbacks, and where. */
final class RunCallbacksTest {
  private static final SecretMask NOTHING = SecretMask.of("");

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://LOCALHOST:8080", "http://[::1]:8080"})
  void aServerOnThisMachineGetsTheListenersOwnAddress(String url) {
    try (RunCallbacks hooks = RunCallbacks.open(Target.at(url), NOTHING, new Cancellation())) {
      assertThat(hooks.listener().map(CallbackListener::url).orElse(""))
          .startsWith("http://127.0.0.1:");
    }
  }

  @Test
  void aServerElsewhereHasNoListener() {
    try (RunCallbacks hooks =
        RunCallbacks.open(Target.at("https://api.example.com"), NOTHING, new Cancellation())) {
      assertThat(hooks.listener()).isEmpty();
    }
  }

  @Test
  void aServerElsewhereGetsThePublicAddress() {
    Target target =
        Target.at("https://api.example.com")
            .withCallback(new Target.CallbackAddress("https://hooks.example.com/", 0));
    try (RunCallbacks hooks = RunCallbacks.open(target, NOTHING, new Cancellation())) {
      assertThat(hooks.listener().map(CallbackListener::url).orElse(""))
          .startsWith("https://hooks.example.com/mjproxy-verify/");
    }
  }

  @Test
  void aTakenPortIsAWrongOption() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Target target =
          Target.at("http://127.0.0.1:8080")
              .withCallback(new Target.CallbackAddress("", taken.getLocalPort()));
      assertThatThrownBy(() -> RunCallbacks.open(target, NOTHING, new Cancellation()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "--hook-port: expected a free port to listen on, found " + taken.getLocalPort());
    }
  }

  @Test
  void aHookUrlIsAnAddress() {
    assertThatThrownBy(
            () ->
                Target.at("http://127.0.0.1:8080")
                    .withCallback(new Target.CallbackAddress("hooks", 0)))
        .hasMessage(
            "the hook URL: expected an address such as https://hooks.example.com, found 'hooks'");
  }
}
