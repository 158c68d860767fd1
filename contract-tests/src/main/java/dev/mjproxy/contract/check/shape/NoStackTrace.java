package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.WholePicture;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** "A stack trace never." Looks at every reply of the run. */
@CheckInfo(
    id = "shape/no-stack-trace",
    sentence = "No reply shows a stack trace",
    source = "base contract §5",
    retrospective = true)
public final class NoStackTrace implements Check {
  @Override
  public Outcome run(Session session) {
    session.soundings();
    Judge judge = new Judge();
    for (Exchange exchange : session.log()) {
      exchange
          .reply()
          .filter(reply -> exchange.request().isOfTheApi() && !WholePicture.looksLikeOne(reply))
          .flatMap(reply -> StackTraces.in(reply.text()))
          .ifPresent(
              trace ->
                  judge.add(Finding.must("stack-trace", "", "an error text", trace), exchange));
    }
    return judge.outcome();
  }
}
