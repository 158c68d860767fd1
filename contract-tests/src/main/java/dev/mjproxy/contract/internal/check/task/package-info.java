/**
 * The other kinds of tasks: blend, describe, shorten, swap, and all that buttons make.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only task
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.task;

import org.jspecify.annotations.NullMarked;
