package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.PictureIntegrity;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;

/** "A stack trace never." Looks at every response of the run. */
@CheckInfo(
    id = "shape/no-stack-trace",
    sentence = "No reply shows a stack trace",
    source = "base contract §5",
    stage = Stage.CLOSING)
final class NoStackTrace implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (Exchange exchange : context.log()) {
      exchange
          .response()
          .filter(
              response ->
                  exchange.request().isOfTheApi() && !PictureIntegrity.looksLikeOne(response))
          .flatMap(response -> StackTraces.in(response.text()))
          .ifPresent(
              trace ->
                  collector.add(Finding.must("stack-trace", "", "an error text", trace), exchange));
    }
    return collector.outcome();
  }
}
