/**
 * What a task goes through from its submission to its end, and what other operations say of it.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only lifecycle --budget 3
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.lifecycle;

import org.jspecify.annotations.NullMarked;
