package dev.mjproxy.openapi;

/** How certain a fact of the protocol is; this decides the requirement (base contract §1). */
public enum Certainty {
  /** Two or more independent sources, or a server's source code: a violation is a failure. */
  CONFIRMED("confirmed", Requirement.MUST),
  /** One source: a violation is a warning. */
  SINGLE_SOURCE("single-source", Requirement.SHOULD),
  /** A guess or derivation that no server was seen to send: a violation is information only. */
  GUESS("guess", Requirement.INFO);

  private final String mark;
  private final Requirement requirement;

  Certainty(String mark, Requirement requirement) {
    this.mark = mark;
    this.requirement = requirement;
  }

  /** The requirement level of a rule of this certainty. */
  public Requirement requirement() {
    return requirement;
  }

  /**
   * The certainty that an {@code x-certainty} mark stands for.
   *
   * @throws InvalidSpecException if the mark is none of {@code confirmed}, {@code single-source},
   *     {@code guess}
   */
  static Certainty ofMark(String mark) {
    for (Certainty certainty : values()) {
      if (certainty.mark.equals(mark)) {
        return certainty;
      }
    }
    throw new InvalidSpecException(
        "x-certainty: expected confirmed, single-source or guess, found '" + mark + "'");
  }
}
