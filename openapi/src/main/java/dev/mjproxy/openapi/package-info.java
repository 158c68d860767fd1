/**
 * The OpenAPI document of the midjourney-proxy HTTP API, and the one way to read it.
 *
 * <pre>{@code
 * ApiSpec spec = ApiSpec.bundled();
 * Operation fetch = spec.operation("fetchTask");
 * NamedExample task = fetch.responseExample(200, "taskImagineSuccess");
 * List<Violation> violations = spec.check().response(fetch, new Reply(200, headers, body));
 * }</pre>
 */
@NullMarked
package dev.mjproxy.openapi;

import org.jspecify.annotations.NullMarked;
