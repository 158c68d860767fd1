/**
 * The lists of tasks, and the query.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only list
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.list;

import org.jspecify.annotations.NullMarked;
