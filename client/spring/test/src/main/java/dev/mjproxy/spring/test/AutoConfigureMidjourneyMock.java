package dev.mjproxy.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Starts the mock before the application context of a test, and sets {@code mjproxy.base-url} (and
 * {@code mjproxy.api-key} with a secret) to it. The server is a bean, and ends with the context.
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureMidjourneyMock(taskDuration = "300ms")
 * class GalleryTest {
 *   @Autowired MidjourneyClient client;
 *   @Autowired MockServer mock;
 * }
 * }</pre>
 *
 * <p>It works without the starter, too: {@link #property} names the property that gets the address.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AutoConfigureMidjourneyMock {
  /** The secret that requests must carry; none by default. */
  String secret() default "";

  /** How long drawing a picture takes, such as {@code 300ms} or {@code 2s}; default 300 ms. */
  String taskDuration() default "300ms";

  /** Which server the mock is like: plus, original, cipher, relay, trueai, or a file. */
  String profile() default "plus";

  /** The seed of all chance; equal seeds mean equal pictures and times. */
  long seed() default 1;

  /** The property that gets the mock's address. */
  String property() default "mjproxy.base-url";
}
