/**
 * What the server has at all: one finding for all that it lacks.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only capability
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.capability;

import org.jspecify.annotations.NullMarked;
