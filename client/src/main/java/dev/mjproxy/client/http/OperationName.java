package dev.mjproxy.client.http;

import okhttp3.Request;

/** Names operations for listeners and logs: few names, whatever the ids. */
final class OperationName {
  private OperationName() {}

  /** Such as {@code mj/task/{id}/fetch}; a path before {@code mj} is left out. */
  static String of(Request request) {
    String path = request.url().encodedPath();
    int start = path.lastIndexOf("/mj/");
    return path.substring(start < 0 ? 0 : start + 1)
        .replaceFirst("task/[^/]+/(fetch|cancel|image-seed)$", "task/{id}/$1");
  }
}
