package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Applies a selection to rules.
 *
 * @param selection the words
 * @param spec knows the paths of operations
 */
record RuleFilter(Selection selection, ApiSpec spec) {
  /**
   * The selected rules in their order, and those that they need; gates stay unless they are skipped
   * by name.
   */
  List<Rule> selected(List<Rule> rules) {
    Predicate<Rule> isSelected =
        rule ->
            rule.stage().isGate()
                || selection.only().isEmpty()
                || selection.only().stream().anyMatch(it -> is(it, rule));
    SkippedParts skipped = new SkippedParts(selection, spec);
    Predicate<Rule> isSkipped =
        rule -> selection.skip().stream().anyMatch(it -> is(it, rule)) || skipped.concern(rule);
    List<Rule> chosen = rules.stream().filter(isSelected).filter(isSkipped.negate()).toList();
    Predicate<Rule> isNeeded = rule -> chosen.stream().anyMatch(it -> rule.check().isNeededBy(it));
    return rules.stream()
        .filter(rule -> chosen.contains(rule) || isNeeded.and(isSkipped.negate()).test(rule))
        .toList();
  }

  /** Words that match no rule at all, which are surely mistyped. */
  List<String> unknown(List<Rule> rules) {
    List<String> words = new ArrayList<>(selection.only());
    words.addAll(selection.skip());
    words.removeIf(word -> rules.stream().anyMatch(rule -> is(word, rule)));
    return List.copyOf(words);
  }

  private boolean is(String word, Rule rule) {
    return rule.id().equals(word)
        || rule.id().startsWith(word + "/")
        || List.of(rule.info().tags()).contains(word)
        || rule.info().requirement().name().equals(word.toUpperCase(Locale.ROOT))
        || rule.operations().stream()
            .anyMatch(
                operation ->
                    operation.equals(word)
                        || DialectOperations.find(spec, operation).path().equals(word));
  }
}
