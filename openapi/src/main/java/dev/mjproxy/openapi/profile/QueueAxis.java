package dev.mjproxy.openapi.profile;

/**
 * The queue. What a full queue answers is {@link Situation#QUEUE_FULL}.
 *
 * @param countedFrom from when on submissions answer code 22
 * @param code22 what becomes of code 22
 */
public record QueueAxis(CountedFrom countedFrom, Code22 code22) {
  /** From when on a submission answers code 22. */
  public enum CountedFrom {
    /** As soon as another task waits: the first that waits still gets code 1. */
    WAITING,
    /** As soon as another task runs. */
    RUNNING,
    /** Never. */
    NEVER
  }

  /** What becomes of code 22. */
  public enum Code22 {
    /** It is sent. */
    SENT,
    /** A relay sends code 1 in its place. */
    REWRITTEN_TO_1
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public QueueAxis {
    Dialect.require(countedFrom, "countedFrom");
    Dialect.require(code22, "code22");
  }
}
