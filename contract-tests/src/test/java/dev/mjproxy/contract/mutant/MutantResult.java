package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.result.Requirement;

/**
 * A mutant and what became of it.
 *
 * @param mutant the defect
 * @param fate what a run made of it
 * @param seenBy the checks that found something, for a reader
 */
record MutantResult(Mutant mutant, MutantStatus fate, String seenBy) {

  /** Whether it got away with breaking what it breaks. */
  boolean survived() {
    return switch (fate) {
      case KILLED, NOT_REACHED, ERROR -> false;
      case WARNED -> mutant.worth() == Requirement.MUST;
      case SURVIVED -> true;
    };
  }
}
