package dev.mjproxy.mock.internal.route;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation that a path and method name. Trailing and double slashes do not matter, as
 * with real servers (field notes §1.1); a prefix ({@code /mj-turbo/mj/…}) that the server's profile
 * accepts is taken off.
 */
public final class Router {
  private static final Map<String, Mode> PREFIXES =
      Map.of("mj-fast", Mode.FAST, "mj-turbo", Mode.TURBO, "mj-relax", Mode.RELAX);

  private static final String API = "mj";

  private final Node root = new Node();
  private final Prefixes prefixes;

  /** One segment of the routes' tree. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final Map<String, Operation> byMethod = new HashMap<>();
  }

  /**
   * @param operations the routes
   * @param prefixes what may stand before {@code /mj}
   */
  public Router(List<Operation> operations, Prefixes prefixes) {
    this.prefixes = prefixes;
    for (Operation operation : operations) {
      Node node = root;
      for (String segment : segments(operation.path())) {
        node = node.children.computeIfAbsent(segment, name -> new Node());
      }
      node.byMethod.put(operation.method(), operation);
    }
  }

  /**
   * The result of routing a request.
   *
   * @param path the raw path, percent-encoded as sent
   */
  public RouteMatch match(String method, String path) {
    List<String> segments = segments(path);
    Mode mode = null;
    if (hasPrefix(segments)) {
      mode = PREFIXES.get(segments.get(0));
      segments = segments.subList(1, segments.size());
    }
    Node node = root;
    String id = "";
    for (String segment : segments) {
      Node next = node.children.get(segment);
      if (next == null) {
        next = node.children.get("{id}");
        id = segment;
      }
      if (next == null) {
        return new RouteMatch.Unknown();
      }
      node = next;
    }
    return ended(node, method, id, mode);
  }

  private boolean hasPrefix(List<String> segments) {
    return switch (prefixes) {
      case MODES -> !segments.isEmpty() && PREFIXES.containsKey(segments.get(0));
      case ANY_WORD -> segments.size() > 1 && segments.get(1).equals(API);
      case NONE -> false;
    };
  }

  private static RouteMatch ended(Node node, String method, String id, @Nullable Mode mode) {
    if (node.byMethod.isEmpty() && node.children.containsKey(id)) {
      // "/mj/task//fetch": some clients fetch an empty id after a refusal (field notes §2.1).
      return ended(node.children.get(id), method, "", mode);
    }
    if (node.byMethod.isEmpty()) {
      return new RouteMatch.Unknown();
    }
    Operation operation = node.byMethod.get(method);
    return operation == null
        ? new RouteMatch.WrongMethod(node.byMethod.keySet().stream().sorted().toList())
        : new RouteMatch.Found(operation, decoded(id), mode);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    segments.removeIf(String::isEmpty);
    return segments;
  }

  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      // An invalid escape names no task: taken literally, it is an unknown id.
      return segment;
    }
  }
}
