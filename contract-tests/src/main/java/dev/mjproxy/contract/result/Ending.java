package dev.mjproxy.contract.result;

import java.util.Locale;

/** How a run ended: complete, or early and why. */
public enum Ending {
  /** Every rule had its turn. */
  COMPLETE("every rule had its turn", 0),
  /** The time for the whole run was up. */
  TIME_UP("the time for the whole run is up (--total-timeout)", 0),
  /** The user interrupted it, with Ctrl-C. */
  INTERRUPTED("the run was interrupted", 130),
  /** The process was asked to end, by the signal TERM. */
  TERMINATED("the run was terminated", 143),
  /** The terminal was closed, which sends the signal HUP. */
  HUNG_UP("the run lost its terminal", 129);

  private final String reason;
  private final int exitCode;

  Ending(String reason, int exitCode) {
    this.reason = reason;
    this.exitCode = exitCode;
  }

  /** Why rules were not reached, in words. */
  public String reason() {
    return reason;
  }

  /** The exit code that a signal asks for, 128 and its number; 0 if the results decide. */
  public int exitCode() {
    return exitCode;
  }

  /** The word for reports, such as {@code time-up}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
