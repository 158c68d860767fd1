package dev.mjproxy.openapi;

/** How certain a fact of the protocol is, and so what breaking it is worth (base contract §1). */
public enum Certainty {
  /** Two or more independent sources, or a server's source code: breaking it is a failure. */
  CERTAIN("C", Requirement.MUST),
  /** One source: breaking it is a warning. */
  ONE_SOURCE("1", Requirement.SHOULD),
  /** A guess or derivation, nobody was seen to send it: information only. */
  GUESS("G", Requirement.INFO);

  private final String mark;
  private final Requirement requirement;

  Certainty(String mark, Requirement requirement) {
    this.mark = mark;
    this.requirement = requirement;
  }

  /** What breaking a rule of this certainty is worth. */
  public Requirement requirement() {
    return requirement;
  }

  /**
   * The certainty that an {@code x-certainty} mark stands for.
   *
   * @throws InvalidSpecException if the mark is none of {@code C}, {@code 1}, {@code G}
   */
  static Certainty ofMark(String mark) {
    for (Certainty certainty : values()) {
      if (certainty.mark.equals(mark)) {
        return certainty;
      }
    }
    throw new InvalidSpecException("x-certainty: expected C, 1 or G, found '" + mark + "'");
  }
}
