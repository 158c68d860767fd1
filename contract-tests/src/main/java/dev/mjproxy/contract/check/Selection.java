package dev.mjproxy.contract.check;

import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Which rules to check. A word selects a rule if it is the rule's id or the beginning of it up to a
 * slash, one of its tags, or an operation's id or path.
 *
 * @param only words of which a rule must match one; none selects all
 * @param skip words of which a rule must match none
 */
public record Selection(List<String> only, List<String> skip) {
  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  public Selection {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** The selected rules in their order; gates stay unless they are skipped by name. */
  List<Rule> of(List<Rule> rules, ApiSpec spec) {
    Predicate<Rule> isSelected =
        rule ->
            rule.info().gate()
                || only.isEmpty()
                || only.stream().anyMatch(it -> is(it, rule, spec));
    Predicate<Rule> isSkipped = rule -> skip.stream().anyMatch(it -> is(it, rule, spec));
    return rules.stream().filter(isSelected).filter(isSkipped.negate()).toList();
  }

  /** Words that match no rule at all, which are surely mistyped. */
  List<String> unknown(List<Rule> rules, ApiSpec spec) {
    List<String> words = new ArrayList<>(only);
    words.addAll(skip);
    words.removeIf(word -> rules.stream().anyMatch(rule -> is(word, rule, spec)));
    return List.copyOf(words);
  }

  private static boolean is(String word, Rule rule, ApiSpec spec) {
    return rule.id().equals(word)
        || rule.id().startsWith(word + "/")
        || List.of(rule.info().tags()).contains(word)
        || rule.info().requirement().name().equals(word.toUpperCase(Locale.ROOT))
        || rule.operations().stream()
            .anyMatch(
                operation ->
                    operation.equals(word) || spec.operation(operation).path().equals(word));
  }
}
