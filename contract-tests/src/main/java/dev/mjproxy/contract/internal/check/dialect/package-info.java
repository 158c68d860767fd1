/**
 * The operations that only some dialects have, such as submitChange and submitVideo. On servers
 * without them these rules are left out, and they never count among those of the base contract.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --budget 10 --only dialect
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.dialect;

import org.jspecify.annotations.NullMarked;
