package dev.mjproxy.mock.junit;

import dev.mjproxy.mock.MockServer;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts a {@link MockServer} for the tests of a class.
 *
 * <pre>{@code
 * @MidjourneyMock(secret = "S", fixedClock = true)
 * class GalleryTest {
 *   @Test
 *   void aPictureIsThereInTheEnd(@BaseUrl String baseUrl, MockClock clock) {
 *     String id = new Gallery(baseUrl, "S").order("Cat");
 *     clock.advance(Duration.ofSeconds(8));
 *     ...
 *   }
 * }
 * }</pre>
 *
 * <p>On a class, parameters of its tests, constructors and life-cycle methods get: a {@link
 * MockServer}, a {@link MockClock}, and with {@link BaseUrl} the address as {@link URI} or {@link
 * String}. On a field or parameter of one of these types it is an address of its own settings;
 * equal settings in one class mean one server.
 *
 * <p>One server serves all tests of a class, {@code @Nested} ones included. Before each test it
 * forgets tasks, uploads, logs and added faults; its time goes on. A test that may run at the same
 * time as others of its class has a server of its own instead, so that parallel tests do not meet;
 * such tests take it as a parameter, for one instance of a class has its fields but once.
 *
 * <p>Works with JUnit 5.8.1 to 6. Before 5.12, the constructor of a test that may run at the same
 * time as others gets the server of its class, not that of the test.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MidjourneyMockExtension.class)
public @interface MidjourneyMock {
  /** The secret that requests must send. Default: none. */
  String secret() default "";

  /**
   * Which server to imitate: {@code plus} (the default), {@code original}, {@code cipher}, {@code
   * relay}, {@code trueai}, or the path of a profile of one's own.
   */
  String profile() default "plus";

  /** Duration of a task in FAST mode, such as {@code 8s} or {@code 400ms}. Default: 8 s. */
  String taskDuration() default "8s";

  /** Number of tasks that run at once; 0, the default, for no limit. */
  int concurrency() default 0;

  /** How many more tasks may wait where {@link #concurrency} limits them. Default: 10. */
  int queueSize() default 10;

  /** Fixes pictures and which requests faults strike. Default: 0. */
  long seed() default 0;

  /**
   * Whether the server's clock stands still at 2026-01-01T00:00:00Z until the test moves it.
   * Default: no, it runs; a test can move it in either case.
   */
  boolean fixedClock() default false;
}
