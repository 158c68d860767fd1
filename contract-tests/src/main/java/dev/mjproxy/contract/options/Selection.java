package dev.mjproxy.contract.options;

import java.util.List;

/**
 * Selects rules by words. A word selects a rule if it is the rule's id or the beginning of it up to
 * a slash, one of its tags, or an operation's id or path.
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
}
