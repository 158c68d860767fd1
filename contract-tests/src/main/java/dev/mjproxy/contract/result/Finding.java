package dev.mjproxy.contract.result;

import java.util.Optional;

/**
 * One place where a server differs from the contract.
 *
 * @param requirement the severity of the broken rule
 * @param rule the kind of difference, such as {@code required} or {@code status}
 * @param pointer where in the body, as a JSON pointer; empty for the whole reply
 * @param expected what the contract asks for
 * @param found what came instead
 * @param evidence the exchange that shows it
 * @param lasting what the contract asks for, without what is another in the next run
 * @param trait the way of the server that it follows from, such as {@code HTTP 400 in place of
 *     200}; findings of several checks with one trait are one deviation. Empty for none
 * @param isDeclared whether the profile of the run says that the server does so; it is then known,
 *     and fails nothing
 */
public record Finding(
    Requirement requirement,
    String rule,
    String pointer,
    String expected,
    String found,
    Optional<Evidence> evidence,
    String lasting,
    String trait,
    boolean isDeclared) {
  /** An empty text, and one of spaces only, is shown in quotation marks. */
  public Finding {
    found = found.isBlank() ? '"' + found + '"' : found;
  }

  /** One whose expectation is the same in every run. */
  public Finding(
      Requirement requirement,
      String rule,
      String pointer,
      String expected,
      String found,
      Optional<Evidence> evidence) {
    this(requirement, rule, pointer, expected, found, evidence, expected, "", false);
  }

  /** A broken MUST. */
  public static Finding must(String rule, String pointer, String expected, String found) {
    return new Finding(Requirement.MUST, rule, pointer, expected, found, Optional.empty());
  }

  /** A broken SHOULD. */
  public static Finding should(String rule, String pointer, String expected, String found) {
    return new Finding(Requirement.SHOULD, rule, pointer, expected, found, Optional.empty());
  }

  /** The same finding, shown by this exchange. */
  public Finding seenIn(Evidence exchange) {
    return new Finding(
        requirement,
        rule,
        pointer,
        expected,
        found,
        Optional.of(exchange),
        lasting,
        trait,
        isDeclared);
  }

  /** The same finding, following from this trait of the server. */
  public Finding following(String ofServer) {
    return new Finding(
        requirement, rule, pointer, expected, found, evidence, lasting, ofServer, isDeclared);
  }

  /** The same finding, of this severity. */
  public Finding worth(Requirement other) {
    return new Finding(other, rule, pointer, expected, found, evidence, lasting, trait, isDeclared);
  }

  /** The same finding with more to say of what came. */
  public Finding foundAs(String text) {
    return new Finding(
        requirement, rule, pointer, expected, text, evidence, lasting, trait, isDeclared);
  }

  /** The same finding, with an expectation of its own for baselines. */
  public Finding lastingAs(String text) {
    return new Finding(
        requirement, rule, pointer, expected, found, evidence, text, trait, isDeclared);
  }

  /** The same finding, declared by the profile of the run or not. */
  public Finding declared(boolean byProfile) {
    return new Finding(
        requirement, rule, pointer, expected, found, evidence, lasting, trait, byProfile);
  }

  /** Whether it is more than a note: a broken MUST or SHOULD. */
  public boolean counts() {
    return requirement != Requirement.INFO;
  }

  /** What is expected where, without what was found. */
  public String place() {
    return pointer.isEmpty() ? expected : pointer + ": " + expected;
  }

  /** All parts in one line. */
  public String message() {
    return "%sexpected %s, found %s"
        .formatted(pointer.isEmpty() ? "" : pointer + ": ", expected, found);
  }
}
