package dev.mjproxy.contract.internal.check;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.contract.internal.check.access.AccessRules;
import dev.mjproxy.contract.internal.check.action.ActionRules;
import dev.mjproxy.contract.internal.check.callback.CallbackRules;
import dev.mjproxy.contract.internal.check.capability.CapabilityRules;
import dev.mjproxy.contract.internal.check.dialect.DialectRules;
import dev.mjproxy.contract.internal.check.lifecycle.LifecycleRules;
import dev.mjproxy.contract.internal.check.list.ListRules;
import dev.mjproxy.contract.internal.check.returncode.ReturnCodeRules;
import dev.mjproxy.contract.internal.check.shape.ShapeRules;
import dev.mjproxy.contract.internal.check.task.TaskRules;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;

/**
 * The registry of all rules. Each family lists its own; the order is that of reports and of {@code
 * list-checks}, while {@link dev.mjproxy.contract.internal.api.Stage} says when a rule runs.
 */
public final class Checks {
  private Checks() {}

  /** All rules; a check about single operations or scenarios has one rule for each. */
  public static List<Rule> all(ApiSpec spec) {
    RuleList rules = new RuleList(spec);
    AccessRules.add(rules);
    CapabilityRules.add(rules);
    LifecycleRules.add(rules);
    CallbackRules.add(rules);
    TaskRules.add(rules);
    ActionRules.add(rules);
    ListRules.add(rules);
    ReturnCodeRules.add(rules);
    ShapeRules.add(rules);
    DialectRules.add(rules);
    return rules.all();
  }
}
