/**
 * Checks whether a server keeps the contract of the midjourney-proxy HTTP API.
 *
 * <pre>{@code
 * RunReport report = Verifier.of(Target.at("http://127.0.0.1:8080").withSecret("S")).run();
 * report.exitCode(); // 0 if no MUST was broken
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract;

import org.jspecify.annotations.NullMarked;
