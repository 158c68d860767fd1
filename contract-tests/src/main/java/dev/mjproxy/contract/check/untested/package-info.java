/**
 * Rules that no client can check, with the reason; every report lists them.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar list-checks
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.check.untested;

import org.jspecify.annotations.NullMarked;
