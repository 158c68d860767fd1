package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** The rules about operations that only some dialects have. */
public final class DialectRules {
  private DialectRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    List<Scenario> changes = List.of(Scenario.CHANGE, Scenario.SIMPLE_CHANGE);
    rules.scenarios(Scenario.OF_DIALECTS, SubmissionIsAccepted::new);
    rules.scenarios(Scenario.OF_DIALECTS, TaskShowsItsKind::new);
    rules.scenarios(Scenario.OF_DIALECTS, TaskKeepsTheRules::new);
    rules.scenarios(changes, ChangeKeepsThePrompt::new);
    rules.each(
        named(
            "submitChange", "submitSimpleChange", "submitEdits", "submitVideo", "submitRetexture"),
        IncompleteRequestIsRefused::new);
    rules.each(named("submitChange", "submitSimpleChange"), UnknownGridIsRefused::new);
  }

  private static List<Operation> named(String... operationIds) {
    List<String> wanted = List.of(operationIds);
    return DialectOperations.all().stream()
        .filter(operation -> wanted.contains(operation.operationId()))
        .toList();
  }
}
