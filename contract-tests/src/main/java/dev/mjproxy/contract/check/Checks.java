package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.access.ApiIsHere;
import dev.mjproxy.contract.check.access.BothSecretFormsWork;
import dev.mjproxy.contract.check.access.ModePrefixIsRouted;
import dev.mjproxy.contract.check.access.NoSecretIsRefused;
import dev.mjproxy.contract.check.access.RawSecretWorks;
import dev.mjproxy.contract.check.access.SecretIsAccepted;
import dev.mjproxy.contract.check.access.ServerAnswers;
import dev.mjproxy.contract.check.access.SimilarSecretIsRefused;
import dev.mjproxy.contract.check.access.WrongSecretIsRefused;
import dev.mjproxy.contract.check.returncode.QueueIsFull;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;

/**
 * The registry: every rule there is, in the order in which a run goes through them; the families
 * stand in classes of their own.
 */
public final class Checks {
  private Checks() {}

  /** All rules; those that are about single operations or kinds of tasks once for each. */
  public static List<Rule> all(ApiSpec spec) {
    RuleList rules = new RuleList(spec);
    gates(rules);
    access(rules);
    // Before anything fills the server's queue.
    LifecycleChecks.add(rules);
    TaskChecks.add(rules);
    ShapeChecks.add(rules);
    // Late, for some of these look at every reply of the run.
    ReplyChecks.add(rules);
    // Last, for it leaves the server busy.
    rules.add(new QueueIsFull());
    return rules.all();
  }

  /**
   * The rules that a selection names.
   *
   * @throws IllegalArgumentException if a word of it names nothing
   */
  public static Plan plan(Selection selection, ApiSpec spec) {
    List<Rule> rules = all(spec);
    List<String> unknown = selection.unknown(rules, spec);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "expected the id, family, tag or operation of a check, found %s; see list-checks"
              .formatted(String.join(", ", unknown)));
    }
    return new Plan(selection.of(rules, spec));
  }

  private static void gates(RuleList rules) {
    rules.add(new ServerAnswers());
    rules.add(new SecretIsAccepted());
    rules.add(new ApiIsHere());
  }

  private static void access(RuleList rules) {
    rules.each(rules.spec().operations(), NoSecretIsRefused::new);
    rules.each(rules.spec().operations(), WrongSecretIsRefused::new);
    rules.add(new SimilarSecretIsRefused());
    rules.add(new BothSecretFormsWork());
    rules.add(new RawSecretWorks());
    rules.each(rules.spec().operations(), ModePrefixIsRouted::new);
  }
}
