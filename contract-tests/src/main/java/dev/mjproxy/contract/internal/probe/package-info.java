/**
 * Sends requests exactly as told and says exactly what came back.
 *
 * <pre>{@code
 * try (HttpProbe probe = new HttpProbe(url, Duration.ofSeconds(10), SecretMask.of("S"))) {
 *   Exchange exchange = probe.send(Request.of("GET", "/mj/task/list"));
 *   exchange.status(); // 0 if there was no response
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.contract.internal.probe;

import org.jspecify.annotations.NullMarked;
