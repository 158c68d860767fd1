/**
 * What a server has, found out with requests that bill nothing.
 *
 * <pre>{@code
 * ServerCapabilities server = client.capabilities();
 * if (server.supports(ApiOperation.SUBMIT_SHORTEN) != Support.NO) {
 *   showTheButton();
 * }
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.capability;

import org.jspecify.annotations.NullMarked;
