package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.response.Diagnosis;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;

/** Something answers, and not only with server errors. */
@CheckInfo(
    id = "access/server-answers",
    sentence = "The server answers reads",
    source = "base contract §10",
    stage = Stage.CONNECTION_GATE)
final class ServerAnswers implements Check {
  @Override
  public Outcome run(CheckContext context) {
    Preflight preflight = context.preflight();
    FindingCollector collector = new FindingCollector();
    if (preflight.all(exchange -> exchange.response().isEmpty())) {
      collector.add(
          Finding.must(
              "silent",
              "",
              "replies",
              "a connection, and then " + preflight.first().outcome() + advice(preflight)),
          preflight.first());
    } else if (preflight.allResponses(response -> response.status() >= 500)) {
      collector.add(
          Finding.must("server-error", "", "replies", "on every read: " + text(preflight)),
          preflight.first());
    }
    return collector.outcome();
  }

  private static String text(Preflight preflight) {
    return Diagnosis.of(preflight.first()).map(Diagnosis::text).orElse("");
  }

  /** A server of TLS ends a connection on which it hears plain HTTP. */
  private static String advice(Preflight preflight) {
    Exchange first = preflight.first();
    boolean isEnded =
        first.failure().filter(it -> it.kind() == TransportFailure.Kind.BROKEN).isPresent()
            && first.evidence().request().contains(" http://");
    return isEnded ? "; if it speaks HTTPS only, give --url with https://" : "";
  }
}
