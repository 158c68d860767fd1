package dev.mjproxy.mock.internal.fault;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.mock.internal.callback.CallbackFaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The faults of a server, and the seeded random numbers that decide when they strike: the same
 * requests in the same order meet the same faults. Thread-safe.
 */
public final class FaultPlan implements CallbackFaults {
  private final List<Active> rules = new CopyOnWriteArrayList<>();
  private final long seed;
  private final Random random;
  private final AtomicLong changes = new AtomicLong();

  /** A rule with the count of its strikes. */
  private record Active(FaultRule rule, AtomicInteger struck) {}

  /**
   * Starts with some rules.
   *
   * @param seed fixes which requests are struck
   */
  public FaultPlan(List<FaultRule> rules, long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    rules.forEach(this::add);
  }

  /** Adds a rule after the others; the first rule that strikes a request wins. */
  public void add(FaultRule rule) {
    rules.add(new Active(rule, new AtomicInteger()));
    changes.incrementAndGet();
  }

  /** Removes all rules and resets the random numbers. */
  public synchronized void clear() {
    rules.clear();
    random.setSeed(seed);
    changes.incrementAndGet();
  }

  /** How often rules were added or removed. */
  public long changes() {
    return changes.get();
  }

  /** The rules in order. */
  public List<FaultRule> rules() {
    return rules.stream().map(Active::rule).toList();
  }

  /** Whether there are no rules, so that nothing has to be decided. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The fault that strikes a request, if one does. */
  public Optional<Fault> strike(String operationId) {
    for (Active active : rules) {
      boolean ofRequest = !(active.rule().fault() instanceof Fault.OfCallback);
      if (ofRequest && concerns(active.rule(), operationId) && strikes(active)) {
        return Optional.of(active.rule().fault());
      }
    }
    return Optional.empty();
  }

  /** A delay out of a fault's distribution. */
  Duration draw(Fault.Delay delay) {
    double factor = delay.spread() == 0 ? 1 : Math.exp(gaussian() * delay.spread());
    return Duration.ofNanos((long) (delay.median().toNanos() * factor));
  }

  @Override
  public Effect next() {
    List<Fault> struck = new ArrayList<>();
    for (Active active : rules) {
      if (active.rule().fault() instanceof Fault.OfCallback && strikes(active)) {
        struck.add(active.rule().fault());
      }
    }
    int copies = 1;
    Duration delay = Duration.ZERO;
    for (Fault fault : struck) {
      if (fault instanceof Fault.LostCallback) {
        copies = 0;
      } else if (fault instanceof Fault.DuplicateCallback && copies > 0) {
        copies = 2;
      } else if (fault instanceof Fault.LateCallback late) {
        delay = late.by();
      }
    }
    return new Effect(copies, delay);
  }

  private static boolean concerns(FaultRule rule, String operationId) {
    return rule.operations().isEmpty() || rule.operations().contains(operationId);
  }

  private boolean strikes(Active active) {
    FaultRule rule = active.rule();
    if (rule.rate() < 1 && chance() >= rule.rate()) {
      return false;
    }
    return rule.times() < 0 || active.struck().getAndIncrement() < rule.times();
  }

  private synchronized double chance() {
    return random.nextDouble();
  }

  private synchronized double gaussian() {
    return random.nextGaussian();
  }
}
