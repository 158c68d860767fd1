package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;

/**
 * What a selection skips beside the rules that it names: whoever skips an operation wants nothing
 * sent to it, and no rule judged that cannot do without.
 *
 * @param selection the words
 * @param spec knows the paths of operations
 */
public record SkippedParts(Selection selection, ApiSpec spec) {
  private static final List<String> MODE_PREFIXES =
      List.of("access/mode-prefix-is-routed", "capability/mode-prefixes-are-present");

  /** Whether an operation is skipped, by its id or its path. */
  public boolean holds(String operationId) {
    return selection.skip().stream()
        .anyMatch(
            word ->
                word.equals(operationId)
                    || word.equals(DialectOperations.find(spec, operationId).path()));
  }

  /** Whether the mode prefixes are skipped, by the name of a rule about them. */
  public boolean holdsModePrefixes() {
    return selection.skip().stream().anyMatch(MODE_PREFIXES::contains);
  }

  /** Whether a rule cannot be judged without what is skipped. */
  boolean concern(Rule rule) {
    return !rule.lacking(this::holds).isEmpty()
        || (rule.info().needsModePrefixes() && holdsModePrefixes());
  }
}
