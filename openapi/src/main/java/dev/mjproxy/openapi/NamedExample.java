package dev.mjproxy.openapi;

import tools.jackson.databind.JsonNode;

/**
 * One named example of the spec.
 *
 * @param name its key in the {@code examples} map, such as {@code imagineSuccess}
 * @param summary what it shows, one line
 * @param value the body; treat it as read-only, or call {@link JsonNode#deepCopy()}
 */
public record NamedExample(String name, String summary, JsonNode value) {}
