/**
 * A mock server for JUnit tests: put {@link dev.mjproxy.mock.junit.MidjourneyMock} on the class.
 * Runs with JUnit 5.8.1 to 6; this library does not bring JUnit along.
 */
@NullMarked
package dev.mjproxy.mock.junit;

import org.jspecify.annotations.NullMarked;
