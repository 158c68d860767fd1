package dev.mjproxy.contract.check;

/** A series of calls that several checks share, so that it is paid for once. */
public enum JourneyKind {
  /** One imagine task, watched from its submission to its end. */
  IMAGINE,
  /** The same prompt once more, under a mode prefix. */
  IMAGINE_TWIN,
  /** One imagine task, cancelled as soon as it is accepted. */
  CANCEL;

  /** How many submissions it may cost. */
  public int submissions() {
    return 1;
  }
}
