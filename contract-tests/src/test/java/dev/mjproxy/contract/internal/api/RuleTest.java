package dev.mjproxy.contract.internal.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.result.Outcome;
import org.junit.jupiter.api.Test;

/** A rule takes what it says from its check's annotation. */
final class RuleTest {
  @Test
  void aCheckMustBeAnnotated() {
    assertThatThrownBy(() -> Rule.of(context -> Outcome.pass()))
        .hasMessageEndingWith("expected a class with @CheckInfo, found one without");
  }
}
