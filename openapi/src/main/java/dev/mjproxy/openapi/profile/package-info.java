/**
 * Profiles: how one family of servers speaks the protocol, as an OpenAPI Overlay on the bundle.
 *
 * <pre>{@code
 * Profile relay = Profile.named("relay");
 * boolean cancels = relay.spec().operations().stream().anyMatch(o -> o.operationId().equals("cancelTask"));
 * int status = relay.dialect().refusal(Situation.UNKNOWN_TASK).status(); // 400
 * }</pre>
 */
@NullMarked
package dev.mjproxy.openapi.profile;

import org.jspecify.annotations.NullMarked;
