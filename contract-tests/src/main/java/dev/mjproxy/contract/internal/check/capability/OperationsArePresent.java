package dev.mjproxy.contract.internal.check.capability;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import java.util.Map;

/**
 * One finding for all operations that are answered as a path is that does not exist. The rules
 * about them are unsupported.
 */
@CheckInfo(
    id = "capability/operations-are-present",
    sentence = "The server has all operations of the base contract",
    source = "protocol §2, §3: aigc369-docs, fanstars-docs")
final class OperationsArePresent implements Check {
  private final ApiSpec spec;

  OperationsArePresent(ApiSpec spec) {
    this.spec = spec;
  }

  @Override
  public Outcome run(CheckContext context) {
    Map<String, Exchange> absent = context.capabilities().absent();
    if (absent.isEmpty()) {
      return Outcome.pass();
    }
    String names = String.join(", ", absent.keySet());
    Exchange first = absent.values().iterator().next();
    return Outcome.of(
        List.of(
            Finding.must(
                    "absent",
                    "",
                    "all %d operations".formatted(spec.operations().size()),
                    "no %s (%d of %d): %s, as for a path that does not exist"
                        .formatted(names, absent.size(), spec.operations().size(), first.outcome()))
                .lastingAs("the operations " + names)
                .seenIn(first.evidence())));
  }

  @Override
  public boolean isNeededBy(Rule other) {
    return !other.neededOperations().isEmpty();
  }
}
