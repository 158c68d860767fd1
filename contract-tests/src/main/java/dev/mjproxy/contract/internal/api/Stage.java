package dev.mjproxy.contract.internal.api;

/**
 * When a rule runs. Stages follow one another in this order; nothing else decides what runs before
 * what, so that a selection or another order of the list changes no result.
 */
public enum Stage {
  /** Does anything answer? */
  CONNECTION_GATE,
  /** Is the secret accepted? */
  SECRET_GATE,
  /** Is it this API? */
  API_GATE,
  /** Rules that need a scenario which has to run at the same time as another one. */
  OVERLAPPING,
  /** Rules that submit nothing beside shared scenarios; free ones run while tasks are polled. */
  SHARED,
  /** Rules with submissions of their own: after the scenarios, so that these find a free queue. */
  SUBMITTING,
  /** Rules that disturb the server for others, such as by filling its queue. */
  ALONE,
  /** Rules that read again what the run has seen, and compare. */
  COMPARING,
  /** Rules that judge the responses of the run; they may still read what nobody has read. */
  RETROSPECTIVE,
  /** Rules about the whole run, after all other reads. */
  CLOSING;

  /** Whether nothing else makes sense once one of its rules has failed. */
  public boolean isGate() {
    return compareTo(API_GATE) <= 0;
  }

  /** Whether its rules run at the same time. */
  public boolean isConcurrent() {
    return this == OVERLAPPING || this == SHARED || this == SUBMITTING;
  }

  /** Whether the next stage begins only when all of its rules have ended. */
  public boolean endsWithBarrier() {
    return this != OVERLAPPING;
  }
}
