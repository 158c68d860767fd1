/**
 * Buttons and the windows that they open.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only action
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.action;

import org.jspecify.annotations.NullMarked;
