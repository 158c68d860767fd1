package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Diagnosis;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Soundings;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** Something answers, and not only with server errors. */
@CheckInfo(
    id = "access/server-answers",
    sentence = "The server answers simple reads",
    source = "base contract §10",
    gate = true)
public final class ServerAnswers implements Check {
  @Override
  public Outcome run(Session session) {
    Soundings soundings = session.soundings();
    Judge judge = new Judge();
    if (soundings.all(exchange -> exchange.reply().isEmpty())) {
      judge.add(
          Finding.must(
              "silent",
              "",
              "replies",
              "a connection, and then " + soundings.first().outcome() + advice(soundings)),
          soundings.first());
    } else if (soundings.allReplies(reply -> reply.status() >= 500)) {
      judge.add(
          Finding.must("server-error", "", "replies", "on every read: " + text(soundings)),
          soundings.first());
    }
    return judge.outcome();
  }

  private static String text(Soundings soundings) {
    return Diagnosis.of(soundings.first()).map(Diagnosis::text).orElse("");
  }

  /** A server of TLS ends a connection on which it hears plain HTTP. */
  private static String advice(Soundings soundings) {
    Exchange first = soundings.first();
    boolean isEnded =
        first.failure().filter(it -> it.kind() == NoReply.Kind.BROKEN).isPresent()
            && first.evidence().request().contains(" http://");
    return isEnded ? "; if it speaks HTTPS only, give --url with https://" : "";
  }
}
