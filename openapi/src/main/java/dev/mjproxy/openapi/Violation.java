package dev.mjproxy.openapi;

/**
 * One place where a message differs from the spec.
 *
 * @param requirement what the broken rule is worth
 * @param rule the kind of rule: a JSON Schema keyword ({@code required}, {@code type}, {@code enum}
 *     …) or one of {@code json}, {@code empty}, {@code status}, {@code media-type}, {@code
 *     should-be-present}, {@code undocumented}, {@code never-sent}
 * @param pointer where in the body, as a JSON pointer; empty for the whole message
 * @param expected what the spec asks for
 * @param found what the message holds, shortened
 */
public record Violation(
    Requirement requirement, String rule, String pointer, String expected, String found) {

  /** All parts in one line: {@code /status: expected one of …, found "DONE"}. */
  public String message() {
    return "%s: expected %s, found %s"
        .formatted(pointer.isEmpty() ? "(body)" : pointer, expected, found);
  }

  /** The same, worth {@link Requirement#SHOULD} if it was worth more. */
  Violation atMostWarning() {
    return requirement == Requirement.MUST
        ? new Violation(Requirement.SHOULD, rule, pointer, expected, found)
        : this;
  }
}
