package dev.mjproxy.contract.internal.check.capability;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** One finding for a server without mode prefixes; the rules about them are unsupported. */
@CheckInfo(
    id = "capability/mode-prefixes-are-present",
    sentence = "Paths exist under mode prefixes as well",
    source = "protocol §1.2: aigc369-docs, gpt-best-docs, trueai, new-api")
final class ModePrefixesArePresent implements Check {
  @Override
  public Outcome run(CheckContext context) {
    Optional<Exchange> without = context.capabilities().withoutPrefixes();
    return without
        .map(
            exchange ->
                Outcome.of(
                    List.of(
                        Finding.must(
                                "absent",
                                "",
                                "/mj-fast, /mj-turbo and /mj-relax before each path",
                                "none of them: " + exchange.outcome())
                            .seenIn(exchange.evidence()))))
        .orElseGet(Outcome::pass);
  }

  @Override
  public boolean isNeededBy(Rule other) {
    return other.info().needsModePrefixes();
  }
}
