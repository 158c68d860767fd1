package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.Requirement;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Check} says about itself. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckInfo {
  /** Its address: family, slash, the fact in short; such as {@code access/no-secret-is-refused}. */
  String id();

  /** The rule as one sentence in the present tense. */
  String sentence();

  /** What the rule is worth. */
  Requirement requirement() default Requirement.MUST;

  /** Where the rule comes from. */
  String source();

  /** Ids of the operations it is about; none means the server as a whole, or one check for each. */
  String[] operations() default {};

  /** The shared submissions that it needs; each costs once, however many checks use it. */
  JourneyKind[] journeys() default {};

  /** Further words to select it by. */
  String[] tags() default {};

  /** Whether nothing else makes sense once it has failed. */
  boolean gate() default false;

  /** Whether it disturbs the server for others, such as by filling its queue, and so runs alone. */
  boolean alone() default false;

  /** Whether it judges what others sent and got, and so runs after all of them. */
  boolean retrospective() default false;
}
