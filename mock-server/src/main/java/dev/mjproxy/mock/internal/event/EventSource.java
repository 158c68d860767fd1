package dev.mjproxy.mock.internal.event;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Something whose changes are counted. A reader remembers how far it has read, the source remembers
 * no reader.
 */
public interface EventSource {
  /** The member of the messages that holds its changes. */
  String name();

  /** How many changes there were; cheap, for it is asked ten times a second for each reader. */
  long version();

  /**
   * The changes after some version.
   *
   * @param version 0 for a reader that knows nothing yet
   * @return empty if there are none
   */
  Optional<Changes> since(long version);

  /**
   * Changes, brought together: each thing once, as it is now.
   *
   * @param value what a message holds
   * @param version up to which they go
   */
  record Changes(JsonNode value, long version) {}
}
