package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.Locale;

/** A server that compares only the start of a secret, or regardless of case, is easier to guess. */
@CheckInfo(
    id = "access/similar-secret-is-refused",
    sentence = "A secret that is a character longer or shorter than the right one is refused",
    source = "base contract §5; novicezk, trueai, new-api",
    operations = "listTasksByCondition")
public final class SimilarSecretIsRefused implements Check {
  private static final int SHORTEST = 2;

  @Override
  public Outcome run(Session session) {
    if (!session.access().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    String secret = session.access().secret();
    Judge judge = new Judge();
    tryOut(judge, session, secret + "x", "one character more", Requirement.MUST);
    if (secret.length() >= SHORTEST) {
      String shorter = secret.substring(0, secret.length() - 1);
      tryOut(judge, session, shorter, "one character less", Requirement.MUST);
    }
    // Databases that compare regardless of case are common; 36 signs are enough for a long secret.
    tryOut(judge, session, otherCase(secret), "letters of the other case", Requirement.SHOULD);
    return judge.outcome();
  }

  private static void tryOut(
      Judge judge, Session session, String other, String difference, Requirement worth) {
    if (other.equals(session.access().secret())) {
      return;
    }
    Exchange exchange =
        session.send(
            session
                .access()
                .openWith(BothSecretFormsWork.emptyList(session), other)
                .wrongFor("listTasksByCondition"));
    if (judge.isAnswered(exchange) && exchange.status() == 200) {
      judge.add(
          Judge.atMost(
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
