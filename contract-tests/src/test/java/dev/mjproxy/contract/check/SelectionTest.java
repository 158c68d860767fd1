package dev.mjproxy.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which words select which rules, and what a selection costs. */
final class SelectionTest {
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
                        "(access|lifecycle|callback|task|action|list|shape|returncode)/[a-z0-9-]+"));
  }

  @Test
  void gatesAreAlwaysThere() {
    assertThat(only("shape/unknown-path"))
        .containsExactly(GATES.get(0), GATES.get(1), GATES.get(2), "shape/unknown-path");
  }

  @Test
  void aFamilyACheckAndAnOperationSelect() {
    assertThat(only("lifecycle")).contains("lifecycle/times-stay").doesNotContain("shape/no-trace");
    assertThat(only("shape/malformed-json")).hasSize(11 + GATES.size());
    assertThat(only("/mj/submit/blend")).contains("shape/malformed-json/submitBlend");
    assertThat(only("submitBlend")).isEqualTo(only("/mj/submit/blend"));
    assertThat(only("should")).contains("access/both-secret-forms-work");
  }

  @Test
  void skippingWins() {
    assertThat(
            new Selection(List.of("access"), List.of("access/no-secret-is-refused")).of(ALL, SPEC))
        .extracting(Rule::id)
        .noneMatch(id -> id.startsWith("access/no-secret"));
  }

  @Test
  void aWordThatSelectsNothingIsNamed() {
    assertThat(new Selection(List.of("shape", "shap"), List.of("nope")).unknown(ALL, SPEC))
        .containsExactly("shap", "nope");
  }

  @Test
  void journeysAreShared() {
    assertThat(new Plan(new Selection(List.of("lifecycle"), List.of()).of(ALL, SPEC)).submissions())
        .isEqualTo(3);
    assertThat(new Plan(new Selection(List.of("GET"), List.of()).of(ALL, SPEC)).submissions())
        .isZero();
  }

  private static List<String> only(String word) {
    return new Selection(List.of(word), List.of()).of(ALL, SPEC).stream().map(Rule::id).toList();
  }
}
