/**
 * What a run is told: the server, its secret, limits of load and time, and which rules to check.
 *
 * <pre>{@code
 * Target target = Target.at("http://127.0.0.1:8080").withSecret("S").withPrefix("/mj-fast");
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.options;

import org.jspecify.annotations.NullMarked;
