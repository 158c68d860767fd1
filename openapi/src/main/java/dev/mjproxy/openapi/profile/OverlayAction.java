package dev.mjproxy.openapi.profile;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One action of an overlay.
 *
 * @param place how an error calls it, such as {@code relay.yaml: actions[2]}
 * @param target the JSONPath of what it changes
 * @param update what is merged into each target, null if targets are removed
 */
record OverlayAction(String place, OverlayTarget target, @Nullable JsonNode update) {}
