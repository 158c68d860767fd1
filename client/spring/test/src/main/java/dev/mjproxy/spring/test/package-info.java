/** Starts the mock for tests of Spring applications. */
@NullMarked
package dev.mjproxy.spring.test;

import org.jspecify.annotations.NullMarked;
