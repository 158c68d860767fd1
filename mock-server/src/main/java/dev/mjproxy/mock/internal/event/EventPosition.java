package dev.mjproxy.mock.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader has read: the id of a message, such as {@code 1f0c2a9b.17.4.0.0.2}.
 *
 * @param instance of the server; versions of another one mean nothing
 * @param tasks version of the tasks
 * @param others versions of the other sources, in their order
 */
record EventPosition(String instance, long tasks, List<Long> others) {
  static EventPosition start(String instance, int sources) {
    return new EventPosition(instance, 0, new ArrayList<>(Collections.nCopies(sources, 0L)));
  }

  /** Reads an id; empty if it is not one of this server's. */
  static Optional<EventPosition> parse(String id, String instance, int sources) {
    String[] parts = id.split("\\.", -1);
    if (parts.length != sources + 2 || !parts[0].equals(instance)) {
      return Optional.empty();
    }
    try {
      List<Long> versions = Arrays.stream(parts).skip(1).map(Long::valueOf).toList();
      return Optional.of(
          new EventPosition(
              instance, versions.get(0), new ArrayList<>(versions.subList(1, versions.size()))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String id() {
    StringBuilder id = new StringBuilder(instance).append('.').append(tasks);
    others.forEach(version -> id.append('.').append(version));
    return id.toString();
  }
}
