/**
 * The command line. Exit codes: 0 nothing failed, 1 a rule failed, 2 usage or no connection.
 *
 * <pre>{@code
 * java -jar mjproxy-verify.jar --url http://127.0.0.1:8080 --secret S --report out
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.cli;

import org.jspecify.annotations.NullMarked;
