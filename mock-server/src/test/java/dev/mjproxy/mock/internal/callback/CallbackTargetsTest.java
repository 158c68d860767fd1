package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where callbacks may go. */
final class CallbackTargetsTest {
  @ParameterizedTest
  @CsvSource({
    "hooks.example.org, http://hooks.example.org/x",
    "HOOKS.Example.org, http://hooks.example.org/x",
    "hooks.example.org, HTTPS://Hooks.EXAMPLE.org:8443/x",
    "none.example.org,  http://LOCALHOST:8080/x"
  })
  void caseOfAHostDoesNotCount(String allowed, String url) {
    assertThat(new CallbackTargets(Set.of(allowed)).refusal(url)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/x",
        "http://hooks.example.org.evil.example/x",
        "http://hooks.example.org@evil.example/x",
        "ftp://hooks.example.org/x",
        "hooks.example.org/x"
      })
  void otherAddressesAreRefused(String url) {
    assertThat(new CallbackTargets(Set.of("HOOKS.example.org")).refusal(url)).isPresent();
  }
}
