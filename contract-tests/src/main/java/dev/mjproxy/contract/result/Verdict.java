package dev.mjproxy.contract.result;

import java.util.Locale;

/** The verdict on one rule. */
public enum Verdict {
  /** The rule was checked and kept. */
  PASS,
  /** A MUST was broken. */
  FAIL,
  /** A SHOULD was broken. */
  WARN,
  /** The check itself failed, which is a defect of the verifier and says nothing of the server. */
  ERROR,
  /** Nothing was sent for it; the reason says why. */
  NOT_RUN,
  /**
   * Checking began and could not end: a full queue, a rate limit, a time-out, an interrupted
   * scenario.
   */
  INCONCLUSIVE,
  /** The server does not have what the rule is about; another finding or its profile says so. */
  UNSUPPORTED;

  /** The word for reports, such as {@code not-run}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the rule was checked to the end, with whatever result. */
  public boolean isDecided() {
    return this == PASS || this == FAIL || this == WARN;
  }
}
