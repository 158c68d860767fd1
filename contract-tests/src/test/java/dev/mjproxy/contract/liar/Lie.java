package dev.mjproxy.contract.liar;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One named defect.
 *
 * @param name what is wrong, in words
 * @param check the id of the check that has to notice
 * @param defects makes the defect, anew for each run, for some of them count
 * @param profile the dialect of the honest server, by name
 */
public record Lie(String name, String check, Supplier<Defect> defects, String profile) {
  /** One of a server of the base contract. */
  public Lie(String name, String check, Supplier<Defect> defects) {
    this(name, check, defects, "plus");
  }

  /** The same of a server of another dialect. */
  public Lie in(String dialect) {
    return new Lie(name, check, defects, dialect);
  }

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
