package dev.mjproxy.contract.internal.scenario;

import java.util.Random;

/** Test data that looks random and is fixed by one seed. */
public final class SeededData {
  private static final int ID_DIGITS = 15;

  private final long seed;

  /**
   * The choices of a run.
   *
   * @param seed the same seed gives the same choices
   */
  public SeededData(long seed) {
    this.seed = seed;
  }

  /** An id in the form of a task's that no task has: it says a time before there were any. */
  public String unknownTaskId() {
    StringBuilder id = new StringBuilder("0");
    new Random(seed).ints(ID_DIGITS, 0, 10).forEach(id::append);
    return id.toString();
  }

  /** A secret that is surely wrong. */
  public String wrongSecret() {
    return "wrong-" + Long.toHexString(new Random(seed + 1).nextLong());
  }

  /** A word that makes this run's tasks recognisable. */
  public String runMarker() {
    return "mjv" + Long.toHexString(new Random(seed + 2).nextInt() & 0xffff_ffffL);
  }
}
