package dev.mjproxy.contract.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words select which rules, and what a selection costs. */
final class RuleFilterTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();
  private static final List<Rule> ALL = Checks.all(SPEC);
  private static final List<String> GATES =
      List.of("access/server-answers", "access/secret-is-accepted", "access/api-is-here");

  @Test
  void idsAreUniqueAndInTheirFamilies() {
    assertThat(ALL).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(ALL)
        .allSatisfy(
            rule ->
                assertThat(rule.info().id())
                    .matches(
                        "(access|capability|lifecycle|callback|task|action|list|shape|returncode|dialect)/[a-z0-9-]+"));
  }

  @Test
  void gatesAreAlwaysThere() {
    assertThat(only("shape/unknown-path"))
        .containsExactly(GATES.get(0), GATES.get(1), GATES.get(2), "shape/unknown-path");
  }

  @Test
  void aFamilyACheckAndAnOperationSelect() {
    assertThat(only("lifecycle")).contains("lifecycle/times-stay").doesNotContain("shape/no-trace");
    assertThat(only("shape/malformed-json")).hasSize(11 + 1 + GATES.size());
    assertThat(only("/mj/submit/blend")).contains("shape/malformed-json/submitBlend");
    assertThat(only("submitBlend")).isEqualTo(only("/mj/submit/blend"));
    assertThat(only("should")).contains("access/both-secret-forms-work");
  }

  @Test
  void skippingWins() {
    assertThat(filter(List.of("access"), List.of("access/no-secret-is-refused")).selected(ALL))
        .extracting(Rule::id)
        .noneMatch(id -> id.startsWith("access/no-secret"));
  }

  @Test
  void skippingAnOperationSkipsAllThatHangsOnIt() {
    List<String> left =
        filter(List.of(), List.of("swapFace", "/mj/submit/shorten")).selected(ALL).stream()
            .map(Rule::id)
            .toList();
    assertThat(left)
        .contains("task/is-accepted/blend", "list/agrees-with-fetch/listTasks")
        .noneMatch(id -> id.endsWith("/swap-face") || id.endsWith("/shorten"))
        .noneMatch(id -> id.endsWith("/swapFace") || id.endsWith("/submitShorten"));
  }

  @Test
  void skippingTheModePrefixesSkipsWhatNeedsThem() {
    assertThat(filter(List.of(), List.of("access/mode-prefix-is-routed")).selected(ALL))
        .extracting(Rule::id)
        .contains("lifecycle/ids-are-unique")
        .doesNotContain("access/task-is-found-under-every-prefix");
  }

  @Test
  void aWordThatSelectsNothingIsNamed() {
    assertThat(filter(List.of("shape", "shap"), List.of("nope")).unknown(ALL))
        .containsExactly("shap", "nope");
  }

  @Test
  void scenariosAreShared() {
    assertThat(new RulePlan(filter(List.of("lifecycle"), List.of()).selected(ALL)).submissions())
        .isEqualTo(3);
    assertThat(new RulePlan(filter(List.of("GET"), List.of()).selected(ALL)).submissions())
        .isZero();
  }

  private static RuleFilter filter(List<String> only, List<String> skip) {
    return new RuleFilter(new Selection(only, skip), SPEC);
  }

  private static List<String> only(String word) {
    return filter(List.of(word), List.of()).selected(ALL).stream().map(Rule::id).toList();
  }
}
