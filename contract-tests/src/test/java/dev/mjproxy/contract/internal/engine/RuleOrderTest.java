package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Stages alone say what runs before what: the place of a rule in the list changes no verdict. */
final class RuleOrderTest {
  private static final List<Rule> RULES = Checks.all(ApiSpec.bundled());

  @Test
  void noRuleDependsOnItsPlaceInTheList() throws InterruptedException {
    Map<String, Verdict> expected = verdicts(RULES);
    List<Rule> shuffled = new ArrayList<>(RULES);
    Collections.reverse(shuffled);
    assertThat(verdicts(shuffled)).isEqualTo(expected);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(verdicts(shuffled)).isEqualTo(expected);
  }

  private static Map<String, Verdict> verdicts(List<Rule> rules) throws InterruptedException {
    return TestRun.of(new FakeServer()).run(4, rules.toArray(Rule[]::new)).stream()
        .collect(Collectors.toMap(RuleResult::id, RuleResult::verdict));
  }
}
