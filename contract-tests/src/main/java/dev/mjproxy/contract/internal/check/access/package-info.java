/**
 * Who gets in, and by which path: secrets, their header forms, mode prefixes.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --only access
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.check.access;

import org.jspecify.annotations.NullMarked;
