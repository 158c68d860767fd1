package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.contract.internal.scenario.Scenario;
import java.util.List;

/** The rules about the result codes of submissions. */
public final class ReturnCodeRules {
  private ReturnCodeRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.each(
        rules.spec().operations().stream()
            .filter(operation -> !RequestFields.required(rules.spec(), operation).isEmpty())
            .toList(),
        operation -> new MissingField(operation, rules.spec()));
    rules.each(rules.named("submitAction", "submitModal"), UnknownTask::new);
    rules.add(new BadImages());
    rules.add(new BannedWord());
    rules.add(new UselessButtons());
    rules.each(
        rules.spec().operations().stream()
            .filter(operation -> UnknownAccount.concerns(operation, rules.spec()))
            .toList(),
        operation -> new UnknownAccount(operation, rules.spec()));
    rules.scenarios(List.of(Scenario.CUSTOM_ZOOM, Scenario.REGION), ModalRules::new);
    rules.add(new UnfinishedParent());
    rules.add(new QueueIsCounted());
    rules.add(new QueueIsFull());
  }
}
