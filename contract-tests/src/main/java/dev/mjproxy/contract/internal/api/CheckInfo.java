package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a {@link Check}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckInfo {
  /** Its address: family, slash, the fact in short; such as {@code access/no-secret-is-refused}. */
  String id();

  /** The rule as one sentence in the present tense. */
  String sentence();

  /** The severity of a violation. */
  Requirement requirement() default Requirement.MUST;

  /** Where the rule comes from. */
  String source();

  /** Ids of the operations it is about; none means the server as a whole, or one check for each. */
  String[] operations() default {};

  /** Whether it is of use where the server has any of the operations; by default it needs all. */
  boolean anyOperation() default false;

  /** Whether it needs a server with mode prefixes. */
  boolean needsModePrefixes() default false;

  /** The shared scenarios that it needs; each is paid for once, however many checks use it. */
  Scenario[] scenarios() default {};

  /** Further words to select it by. */
  String[] tags() default {};

  /**
   * When it runs. By default as early as possible: in {@link Stage#SHARED}, or where its scenarios
   * or submissions make it, in {@link Stage#OVERLAPPING} or {@link Stage#SUBMITTING}.
   */
  Stage stage() default Stage.SHARED;
}
