package dev.mjproxy.client.internal.caller;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What one client has seen of its server, by which it tells what is missing when something is not
 * found. For use by many threads.
 */
public final class ServerMemory {
  /** The tasks met last; older ones count as unknown. */
  private static final int MAX_TASKS = 2_000;

  private static final String API = "/mj/";

  private final Set<String> answering = ConcurrentHashMap.newKeySet();
  private final Set<String> tasks =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MAX_TASKS;
                }
              }));
  private volatile @Nullable Boolean gridHasButtons;

  /** The part of an address before {@code mj/}, with its slash, such as {@code /mj-fast/}. */
  static String rootOf(HttpUrl url) {
    String path = url.encodedPath();
    int end = path.lastIndexOf(API);
    return end < 0 ? path : path.substring(0, end + 1);
  }

  /** An operation below this root answered as the API does. */
  void answered(String root) {
    if (!answering.contains(root)) {
      answering.add(root);
    }
  }

  boolean hasAnswered(String root) {
    return answering.contains(root);
  }

  /** The server accepted or showed this task. */
  public void met(String taskId) {
    tasks.add(taskId);
  }

  /** Whether the task is among the last 2,000 that the server accepted or showed. */
  public boolean hasMet(String taskId) {
    return tasks.contains(taskId);
  }

  /** A finished picture has buttons, or has none. */
  public void sawGrid(boolean hasButtons) {
    gridHasButtons = hasButtons;
  }

  /** Whether finished pictures have buttons; null before one was seen. */
  public @Nullable Boolean gridHasButtons() {
    return gridHasButtons;
  }
}
