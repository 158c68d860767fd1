package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.Diagnosis;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.Locale;

/** "One of the two header forms must work." */
@CheckInfo(
    id = "access/secret-is-accepted",
    sentence = "The server accepts the given secret",
    source = "base contract §4; protocol §1.3",
    stage = Stage.SECRET_GATE)
final class SecretIsAccepted implements Check {
  @Override
  public Outcome run(CheckContext context) {
    Preflight preflight = context.preflight();
    FindingCollector collector = new FindingCollector();
    if (preflight.allResponses(response -> cause(response) == Diagnosis.Obstacle.NO_BALANCE)) {
      add(collector, preflight, "no-balance", "an account that can pay", "");
    } else if (preflight.allResponses(SecretIsAccepted::isRefusal)) {
      if (context.credentials().hasSecret()) {
        add(collector, preflight, "secret-refused", "the secret to be accepted", advice(context));
      } else {
        add(collector, preflight, "secret-needed", "an open server, or --secret to be given", "");
      }
    }
    return collector.outcome();
  }

  /** A page that keeps programs away, or none of this API, is no word about the secret. */
  private static boolean isRefusal(HttpResponse response) {
    return switch (cause(response)) {
      case UNKNOWN, NO_BALANCE -> response.status() == 401 || response.status() == 403;
      case WEB_PAGE -> response.status() == 401;
      default -> false;
    };
  }

  private static Diagnosis.Obstacle cause(HttpResponse response) {
    return new Diagnosis(response).obstacle();
  }

  /** Tries the other header on a free read; empty if that is refused too. */
  private static String advice(CheckContext context) {
    for (Access.SecretForm form : Access.SecretForm.values()) {
      Request read = OperationRequests.wrong(context, context.spec().operation("fetchTask"));
      if (form != context.credentials().access().form()) {
        Exchange exchange = context.send(context.credentials().authenticate(read, form));
        if (exchange.response().filter(response -> !isRefusal(response)).isPresent()) {
          return "; it is not refused in the other header: use --secret-form "
              + form.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
      }
    }
    return "";
  }

  private static void add(
      FindingCollector collector,
      Preflight preflight,
      String rule,
      String expected,
      String advice) {
    String found =
        "on every read: "
            + Diagnosis.of(preflight.first()).map(Diagnosis::text).orElse("")
            + advice;
    collector.add(Finding.must(rule, "", expected, found), preflight.first());
  }
}
