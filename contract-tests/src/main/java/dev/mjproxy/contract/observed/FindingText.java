package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.report.CauseText;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import java.util.Optional;

/** Findings as the message of a failed test. */
public final class FindingText {
  private FindingText() {}

  /**
   * Fails if there are causes.
   *
   * @throws AssertionError with all of them
   */
  static void failOn(List<Cause> causes, ObserverOptions options) {
    if (!causes.isEmpty()) {
      throw new AssertionError(of(causes, options));
    }
  }

  /** All causes: what each expected, what it found, where, the source, and a command. */
  public static String of(List<Cause> causes, ObserverOptions options) {
    StringBuilder text =
        new StringBuilder(
            "%d %s the contract (profile %s):\n"
                .formatted(
                    causes.size(),
                    causes.size() == 1 ? "finding against" : "findings against",
                    options.profile()));
    for (Cause cause : causes) {
      text.append(
          "\n%s  %s%s\n"
              .formatted(
                  cause.first().requirement() == Requirement.MUST ? "FAIL" : "WARN",
                  cause.check(),
                  cause.operations().isEmpty()
                      ? ""
                      : "  " + String.join(", ", cause.operations())));
      rule(cause).ifPresent(rule -> line(text, rule.info().sentence() + "."));
      CauseText.of(cause).forEach(line -> line(text, line));
      rule(cause).ifPresent(rule -> line(text, "source    " + rule.info().source()));
    }
    return text.toString();
  }

  private static Optional<Rule> rule(Cause cause) {
    return Checks.all(ApiSpec.bundled()).stream()
        .filter(rule -> rule.info().id().equals(cause.check()))
        .findFirst();
  }

  private static void line(StringBuilder text, String line) {
    text.append("      ").append(line).append('\n');
  }
}
