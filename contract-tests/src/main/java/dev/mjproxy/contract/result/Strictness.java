package dev.mjproxy.contract.result;

/**
 * Which results count as a failure, beyond broken MUSTs.
 *
 * @param strict a broken SHOULD is one
 * @param completeness which MUSTs have to be verified
 */
public record Strictness(boolean strict, Completeness completeness) {
  /** Broken MUSTs fail, and so do MUSTs that could have been verified and were not. */
  public static final Strictness NORMAL = new Strictness(false, Completeness.VERIFIABLE);

  /** Which MUSTs have to be verified for a run to succeed. */
  public enum Completeness {
    /** At least one. */
    ANY,
    /** Every selected one, except what the budget left out and what the server does not have. */
    VERIFIABLE,
    /** Every selected one. */
    ALL
  }

  /** The same, but for which MUSTs have to be verified. */
  public Strictness with(Completeness other) {
    return new Strictness(strict, other);
  }
}
