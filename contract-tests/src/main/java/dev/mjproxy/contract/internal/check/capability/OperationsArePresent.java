package dev.mjproxy.contract.internal.check.capability;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
    List<String> declared =
        spec.operations().stream()
            .map(Operation::operationId)
            .filter(id -> has(spec, id) && !has(context.profile().spec(), id))
            .toList();
    Map<String, Exchange> absent = context.capabilities().absent();
    List<Finding> findings = new ArrayList<>();
    for (boolean isDeclared : new boolean[] {false, true}) {
      List<String> names =
          absent.keySet().stream().filter(id -> declared.contains(id) == isDeclared).toList();
      if (!names.isEmpty()) {
        findings.add(
            finding(names, Objects.requireNonNull(absent.get(names.get(0)))).declared(isDeclared));
      }
    }
    return Outcome.of(findings);
  }

  private Finding finding(List<String> names, Exchange first) {
    int all = spec.operations().size();
    String listed = String.join(", ", names);
    return Finding.must(
            "absent",
            "",
            "all %d operations".formatted(all),
            "no %s (%d of %d): %s, as for a path that does not exist"
                .formatted(listed, names.size(), all, first.outcome()))
        .lastingAs("the operations " + listed)
        .seenIn(first.evidence());
  }

  private static boolean has(ApiSpec spec, String operationId) {
    return spec.operations().stream().anyMatch(it -> it.operationId().equals(operationId));
  }

  @Override
  public boolean isNeededBy(Rule other) {
    return !other.neededOperations().isEmpty();
  }
}
