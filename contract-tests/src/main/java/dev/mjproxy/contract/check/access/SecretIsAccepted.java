package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Diagnosis;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Soundings;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** "One of the two header forms must work." */
@CheckInfo(
    id = "access/secret-is-accepted",
    sentence = "The given secret opens the server",
    source = "base contract §4; protocol §1.3",
    gate = true)
public final class SecretIsAccepted implements Check {
  @Override
  public Outcome run(Session session) {
    Soundings soundings = session.soundings();
    Judge judge = new Judge();
    if (soundings.allReplies(reply -> cause(reply) == Diagnosis.Cause.NO_BALANCE)) {
      add(judge, soundings, "no-balance", "an account that can pay");
    } else if (soundings.allReplies(SecretIsAccepted::isRefusal)) {
      if (session.access().hasSecret()) {
        add(judge, soundings, "secret-refused", "the secret to be accepted");
      } else {
        add(judge, soundings, "secret-needed", "an open server, or --secret to be given");
      }
    }
    return judge.outcome();
  }

  /** A page that keeps programs away, or none of this API, is no word about the secret. */
  private static boolean isRefusal(HttpReply reply) {
    return switch (cause(reply)) {
      case UNKNOWN, NO_BALANCE -> reply.status() == 401 || reply.status() == 403;
      case WEB_PAGE -> reply.status() == 401;
      default -> false;
    };
  }

  private static Diagnosis.Cause cause(HttpReply reply) {
    return new Diagnosis(reply).cause();
  }

  private static void add(Judge judge, Soundings soundings, String rule, String expected) {
    String found =
        "on every read: " + Diagnosis.of(soundings.first()).map(Diagnosis::text).orElse("");
    judge.add(Finding.must(rule, "", expected, found), soundings.first());
  }
}
