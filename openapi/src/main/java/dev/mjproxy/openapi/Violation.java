package dev.mjproxy.openapi;

/**
 * One place where a message differs from the spec.
 *
 * @param requirement the level of the violated rule
 * @param rule the kind of rule: a JSON Schema keyword ({@code required}, {@code type}, {@code enum}
 *     …) or one of {@code json}, {@code empty}, {@code status}, {@code media-type}, {@code
 *     should-be-present}, {@code undocumented}, {@code never-sent}
 * @param pointer where in the body, as a JSON pointer; empty for the whole message
 * @param expected what the spec requires there
 * @param found what the message has there, shortened
 */
public record Violation(
    Requirement requirement, String rule, String pointer, String expected, String found) {

  /** All parts in one line: {@code /status: expected one of …, found "DONE"}. */
  public String message() {
    return "%s: expected %s, found %s"
        .formatted(pointer.isEmpty() ? "(body)" : pointer, expected, found);
  }

  /** The same violation, its requirement lowered to {@link Requirement#SHOULD} if it was higher. */
  Violation atMostWarning() {
    return requirement == Requirement.MUST
        ? new Violation(Requirement.SHOULD, rule, pointer, expected, found)
        : this;
  }
}
