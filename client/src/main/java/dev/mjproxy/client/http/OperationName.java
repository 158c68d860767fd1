package dev.mjproxy.client.http;

import java.util.regex.Pattern;
import okhttp3.Request;

/** Names operations for listeners and logs: few names, whatever the ids. */
final class OperationName {
  private static final Pattern OF_TASK = Pattern.compile("task/[^/]+/(fetch|cancel|image-seed)$");

  private OperationName() {}

  /** Such as {@code mj/task/{id}/fetch}; a path before {@code mj} is left out. */
  static String of(Request request) {
    String path = request.url().encodedPath();
    int start = path.lastIndexOf("/mj/");
    return OF_TASK.matcher(path.substring(start < 0 ? 0 : start + 1)).replaceFirst("task/{id}/$1");
  }
}
