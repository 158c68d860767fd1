package dev.mjproxy.contract.restassured;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds every exchange that the tests of a class make with REST Assured against the contract, and
 * fails the class at its end if one broke it. It adds a {@link ContractFilter} to {@code
 * RestAssured.filters()}, which all tests of a process share: classes that use it must not run side
 * by side.
 *
 * <pre>{@code
 * @KeepsTheContract(profile = "relay")
 * class OurServerTest {}
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(KeepsTheContractExtension.class)
public @interface KeepsTheContract {
  /** What the server is taken for: the name of a profile, or the path of a file. */
  String profile() default "plus";

  /** Ids, families, tags and operations of rules that are not judged. */
  String[] skip() default {};

  /** Whether a broken SHOULD fails too. */
  boolean strict() default false;
}
