package dev.mjproxy.contract;

import dev.mjproxy.contract.result.RuleResult;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Receives the results of a run. Called by many threads, for results one after the other. */
@FunctionalInterface
public interface RunListener extends Consumer<RuleResult> {

  /**
   * The run begins.
   *
   * @param waitedFor what the run waits for at the moment, in words, such as {@code task 1795:
   *     IN_PROGRESS 40%}; empty where it waits for nothing in particular
   */
  default void begins(Supplier<String> waitedFor) {}
}
