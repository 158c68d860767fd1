package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.Locale;

/** A server that compares only the start of a secret, or regardless of case, is easier to guess. */
@CheckInfo(
    id = "access/similar-secret-is-refused",
    sentence = "A secret that is a character longer or shorter than the right one is refused",
    source = "base contract §5; novicezk, trueai, new-api",
    operations = "listTasksByCondition")
final class SimilarSecretIsRefused implements Check {
  private static final int SHORTEST = 2;

  @Override
  public Outcome run(CheckContext context) {
    if (!context.credentials().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    String secret = context.credentials().secret();
    FindingCollector collector = new FindingCollector();
    tryOut(collector, context, secret + "x", "one character more", Requirement.MUST);
    if (secret.length() >= SHORTEST) {
      String shorter = secret.substring(0, secret.length() - 1);
      tryOut(collector, context, shorter, "one character less", Requirement.MUST);
    }
    // Databases that compare regardless of case are common; 36 signs are enough for a long secret.
    tryOut(collector, context, otherCase(secret), "letters of the other case", Requirement.SHOULD);
    return collector.outcome();
  }

  private static void tryOut(
      FindingCollector collector,
      CheckContext context,
      String other,
      String difference,
      Requirement worth) {
    if (other.equals(context.credentials().secret())) {
      return;
    }
    Exchange exchange =
        context.send(
            context
                .credentials()
                .authenticateWith(BothSecretFormsWork.emptyList(context), other)
                .wrongFor("listTasksByCondition"));
    if (collector.isAnswered(exchange) && exchange.status() == 200) {
      collector.add(
          FindingCollector.atMost(
              worth,
              Finding.must(
                  "status", "", "HTTP 401 for a secret with " + difference, exchange.outcome())),
          exchange);
    }
  }

  private static String otherCase(String secret) {
    String upper = secret.toUpperCase(Locale.ROOT);
    return upper.equals(secret) ? secret.toLowerCase(Locale.ROOT) : upper;
  }
}
