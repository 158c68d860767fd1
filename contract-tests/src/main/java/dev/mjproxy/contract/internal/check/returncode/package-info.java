/**
 * The result codes inside HTTP 200.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only returncode
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.returncode;

import org.jspecify.annotations.NullMarked;
