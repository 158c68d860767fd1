package dev.mjproxy.mock.internal.task;

import java.util.Locale;

/**
 * Speed of the bot (protocol §1.2). The factors are the mock's own: real modes differ by far more.
 */
public enum Mode {
  /** Half the time. */
  TURBO(0.5),
  /** The stated time. */
  FAST(1),
  /** Twice the time. */
  RELAX(2);

  private final double durationFactor;

  Mode(double durationFactor) {
    this.durationFactor = durationFactor;
  }

  /** By what a task's duration is multiplied. */
  public double durationFactor() {
    return durationFactor;
  }

  /** The word that the bot prints behind a finished prompt, such as {@code relaxed}. */
  public String word() {
    return this == RELAX ? "relaxed" : name().toLowerCase(Locale.ROOT);
  }
}
