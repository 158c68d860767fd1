/** Metrics and traces of the clients, with Micrometer. */
@NullMarked
package dev.mjproxy.spring.metrics;

import org.jspecify.annotations.NullMarked;
