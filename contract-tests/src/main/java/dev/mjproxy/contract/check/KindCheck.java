package dev.mjproxy.contract.check;

import java.util.Set;

/** A check that looks at the journey of one kind of task; there is a rule for each kind. */
public abstract class KindCheck implements Check {
  private final JourneyKind kind;

  /** The check of one kind of task. */
  protected KindCheck(JourneyKind kind) {
    this.kind = kind;
  }

  /** Which one. */
  protected final JourneyKind kind() {
    return kind;
  }

  /** How its task went. */
  protected final Journey journey(Session session) throws InterruptedException {
    return session.journeys().of(kind);
  }

  @Override
  public final Set<JourneyKind> journeys() {
    return Set.of(kind);
  }
}
