/** Whether the provider answers, for health indicators of either Spring Boot. */
@NullMarked
package dev.mjproxy.spring.health;

import org.jspecify.annotations.NullMarked;
