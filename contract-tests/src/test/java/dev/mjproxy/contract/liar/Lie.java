package dev.mjproxy.contract.liar;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One named defect.
 *
 * @param name what is wrong, in words
 * @param check the id of the check that has to notice
 * @param defects makes the defect, anew for each run, for some of them count
 */
public record Lie(String name, String check, Supplier<Defect> defects) {

  /** What a lying server does instead of just passing on. */
  @FunctionalInterface
  public interface Defect {
    /** Answers, with the honest server at hand. */
    Served answer(Asked asked, Function<Asked, Served> honest);
  }

  @Override
  public String toString() {
    return name;
  }
}
