package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One generated defect.
 *
 * @param id its address: family, place, and what was done to it
 * @param worth what it breaks: a MUST, or less
 * @param rules the few rules that should see it, as words of a selection; tried first, because a
 *     whole run takes longer. None sends it straight into a whole run
 * @param defects makes the defect, which tells the reach whatever it changes
 */
record Mutant(
    String id, Requirement worth, List<String> rules, Function<HitCounter, Lie.Defect> defects) {

  /** The part of the id before the first slash. */
  String family() {
    return id.substring(0, id.indexOf('/'));
  }

  /** The same, worth no broken MUST. */
  Mutant asAdvice() {
    return new Mutant(id, worth == Requirement.MUST ? Requirement.SHOULD : worth, rules, defects);
  }

  /** A defect in the replies to some requests; made anew for each run, for some of them count. */
  static Function<HitCounter, Lie.Defect> inReplies(
      Predicate<Asked> where, Supplier<UnaryOperator<Served>> changes) {
    return reach -> {
      UnaryOperator<Served> change = changes.get();
      return (asked, honest) -> {
        Served served = honest.apply(asked);
        return where.test(asked) ? reach.note(served, change.apply(served)) : served;
      };
    };
  }

  /** Whether a request is a call of this operation, under any prefix. */
  static Predicate<Asked> calls(Operation operation) {
    String path = "(/mj-[a-z]+)?" + operation.path().replace("{id}", "[^/]+");
    return asked -> asked.method().equals(operation.method()) && asked.path().matches(path);
  }

  @Override
  public String toString() {
    return id;
  }
}
