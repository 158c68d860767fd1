package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Violation;
import java.util.Optional;

/** Turns differences from the spec into findings. */
public final class Violations {
  private Violations() {}

  /** The severity of the difference. */
  public static Requirement requirement(Violation violation) {
    return Requirement.valueOf(violation.requirement().name());
  }

  /** The difference as a finding that no exchange shows yet. */
  public static Finding finding(Violation violation) {
    return new Finding(
        requirement(violation),
        violation.rule(),
        violation.pointer(),
        violation.expected(),
        violation.found(),
        Optional.empty());
  }
}
