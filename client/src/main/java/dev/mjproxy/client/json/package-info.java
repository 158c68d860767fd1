/**
 * What the generated adapters need at run time: reading that forgives what servers really send, and
 * writing that is exact. No reflection, no state.
 *
 * <pre>{@code
 * JsonValue instance = result.properties().extra().get("discordInstanceId");
 * String id = instance.text(); // all digits, be it a JSON string or a JSON number
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.json;

import org.jspecify.annotations.NullMarked;
