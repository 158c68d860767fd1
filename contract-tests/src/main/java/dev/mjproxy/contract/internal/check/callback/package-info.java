/**
 * What the server reports to notifyHook.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only callback
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.callback;

import org.jspecify.annotations.NullMarked;
