package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Soundings;
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
    if (soundings.allReplies(reply -> reply.status() == 401 || reply.status() == 403)) {
      String found = soundings.first().outcome() + " to every read";
      judge.add(
          session.access().hasSecret()
              ? Finding.must("secret-refused", "", "the secret to be accepted", found)
              : Finding.must("secret-needed", "", "an open server, or --secret to be given", found),
          soundings.first());
    }
    return judge.outcome();
  }
}
