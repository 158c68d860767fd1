package dev.mjproxy.contract.verdict;

/**
 * What counts as a failure beyond a broken MUST.
 *
 * @param strict a broken SHOULD is one
 * @param requireComplete a MUST that was not run or stayed open is one
 */
public record Strictness(boolean strict, boolean requireComplete) {
  /** Only broken MUSTs fail. */
  public static final Strictness NORMAL = new Strictness(false, false);
}
