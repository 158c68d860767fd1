package dev.mjproxy.contract.check;

/** When a rule runs. The stages follow one another; within one, rules run side by side or not. */
enum Stage {
  /** One after the other, for nothing else makes sense once one has failed. */
  GATE(false),
  /**
   * What costs nothing beside shared journeys: free checks run while the journeys are under way.
   */
  SHARED(true),
  /** What submits by itself: after the journeys, so that it does not fill the queue before them. */
  SUBMITTING(true),
  /** One after the other, with no other. */
  ALONE(false),
  /** One after the other over all replies there are. */
  RETROSPECTIVE(false);

  private final boolean sideBySide;

  Stage(boolean sideBySide) {
    this.sideBySide = sideBySide;
  }

  /** Whether its rules run side by side. */
  boolean isSideBySide() {
    return sideBySide;
  }

  static Stage of(Rule rule) {
    if (rule.info().gate()) {
      return GATE;
    }
    if (rule.info().retrospective()) {
      return RETROSPECTIVE;
    }
    if (rule.info().alone()) {
      return ALONE;
    }
    return rule.submissions() > 0 ? SUBMITTING : SHARED;
  }
}
