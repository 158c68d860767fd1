package dev.mjproxy.mock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the mock's base URL, such as {@code http://127.0.0.1:40123}; no slash at the end.
 *
 * <pre>{@code
 * void answers(@BaseUrl URI mock) { ... }
 * }</pre>
 *
 * <p>For parameters of type {@link java.net.URI} or {@link String} in a class with {@link
 * MidjourneyMock}; other types fail the test.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface BaseUrl {}
