package dev.mjproxy.client.internal.caller;

import java.util.Set;
import okhttp3.Request;

/**
 * Names operations for listeners, with {@code {id}} in place of ids, so that metrics have few
 * labels.
 */
public final class OperationName {
  private static final Set<String> OF_TASK = Set.of("/fetch", "/cancel", "/image-seed");

  private OperationName() {}

  /** Such as {@code mj/task/{id}/fetch}; a path before {@code mj} is left out. */
  static String of(Request request) {
    String path = request.url().encodedPath();
    int start = path.lastIndexOf("/mj/");
    String name = path.substring(start < 0 ? 0 : start + 1);
    int end = Math.max(0, name.lastIndexOf('/'));
    int id = name.lastIndexOf('/', end - 1);
    return OF_TASK.contains(name.substring(end)) && id >= 0 && name.startsWith("task", id - 4)
        ? name.substring(0, id) + "/{id}" + name.substring(end)
        : name;
  }
}
