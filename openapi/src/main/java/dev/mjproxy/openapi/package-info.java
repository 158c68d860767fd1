/**
 * The OpenAPI document of the midjourney-proxy HTTP API, and the classes that read it and check
 * messages against it.
 *
 * <pre>{@code
 * ApiSpec spec = ApiSpec.bundled();
 * Operation fetch = spec.operation("fetchTask");
 * NamedExample task = fetch.responseExample(200, "imagineSuccess");
 * List<Violation> violations = spec.check().response(fetch, new ReceivedResponse(200, headers, body));
 * }</pre>
 *
 * <p>"Base contract §5" in these pages is {@code docs/protocol/base-contract.md}, "protocol §5" is
 * {@code docs/protocol/protocol.md}. Everything here is immutable and may be shared by threads; a
 * {@link tools.jackson.databind.JsonNode} that is handed out is shared and must not be changed.
 */
@NullMarked
package dev.mjproxy.openapi;

import org.jspecify.annotations.NullMarked;
