package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.api.ExchangeLog;
import dev.mjproxy.contract.internal.dialect.DetectedDialect;
import dev.mjproxy.contract.internal.engine.Budget;
import dev.mjproxy.contract.internal.engine.RunTraffic;
import dev.mjproxy.contract.internal.probe.BodyMemory;
import dev.mjproxy.contract.internal.probe.CircuitBreaker;
import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.HttpProbe;
import dev.mjproxy.contract.internal.probe.PacedSender;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.internal.probe.Sleeper;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Detection;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Clock;

/**
 * Finds out which dialect a server speaks, by fewer than 60 requests that cost nothing.
 *
 * <pre>{@code
 * Detection detection = Detector.of(Target.at("http://127.0.0.1:8080").withSecret("S")).run();
 * detection.nearest().profile(); // such as "relay"
 * }</pre>
 */
public final class Detector {
  private final Target target;
  private final Cancellation cancellation;

  private Detector(Target target, Cancellation cancellation) {
    this.target = target;
    this.cancellation = cancellation;
  }

  /** A detector for this server. */
  public static Detector of(Target target) {
    return new Detector(target, new Cancellation());
  }

  /** A detector that this ends early. */
  public Detector cancelledBy(Cancellation other) {
    return new Detector(target, other);
  }

  /**
   * Asks the server.
   *
   * @throws TargetUnreachableException if there is no connection, or what answers is not this API
   */
  public Detection run() throws TargetUnreachableException {
    SecretMask mask = SecretMask.of(target.access().secret());
    Sleeper sleeper = Sleeper.of(cancellation);
    Clock clock = Clock.systemUTC();
    RetryAfterBudget retryAfter =
        new RetryAfterBudget(clock, sleeper, target.loadLimits().totalWaiting());
    ExchangeLog log = new ExchangeLog();
    RequestFactory requests =
        new RequestFactory(
            ApiSpec.bundled(), new Credentials(target.access()), new SeededData(clock.millis()));
    try (HttpProbe probe =
        new HttpProbe(
            target.url(),
            target.timeouts().request(),
            mask,
            target.connection(),
            BodyMemory.ofThisJava())) {
      PacedSender paced =
          new PacedSender(
              new CircuitBreaker(probe, cancellation, sleeper),
              clock,
              sleeper,
              target.loadLimits().spacing(),
              retryAfter);
      FirstContact contact =
          FirstContact.make(
              requests, new RunTraffic(paced, Budget.of(0), retryAfter, log).beforeAllRules());
      if (contact.probes().exchanges().isEmpty()) {
        throw new TargetUnreachableException(mask.hide(reason(contact)));
      }
      return DetectedDialect.of(contact.probes(), mask.hide(target.url()), log.all().size());
    }
  }

  private String reason(FirstContact contact) {
    return "Cannot detect the dialect of %s: expected JSON from one of the first reads, found %s."
        .formatted(
            target.url(),
            contact
                .preflight()
                .first()
                .failure()
                .map(TransportFailure::message)
                .orElseGet(() -> contact.preflight().first().outcome()));
  }
}
