/**
 * Reads HTTP addresses leniently.
 *
 * <pre>{@code
 * Address.of("http://my_server:8080/mj").map(Address::host); // my_server
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.address;

import org.jspecify.annotations.NullMarked;
