package dev.mjproxy.openapi;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request body after reading, normalising and checking it.
 *
 * @param body the normalised body: null, {@code ""} and blank required texts left out, integers for
 *     ids turned into strings, prompts trimmed (base contract §5); empty if the bytes were no JSON
 *     object
 * @param violations what differs from the spec; empty if nothing does
 * @param leftOut names of the members that were sent as null or as a blank text, and are therefore
 *     not in {@code body}
 */
public record CheckedRequest(ObjectNode body, List<Violation> violations, Set<String> leftOut) {}
