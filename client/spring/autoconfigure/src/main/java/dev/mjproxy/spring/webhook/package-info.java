/** Receives callbacks with Spring MVC. */
@NullMarked
package dev.mjproxy.spring.webhook;

import org.jspecify.annotations.NullMarked;
