/**
 * What the spec says about single requests and responses: bodies, statuses, methods, media types.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only shape
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.shape;

import org.jspecify.annotations.NullMarked;
