package dev.mjproxy.mock.internal.route;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import dev.mjproxy.openapi.profile.RoutingAxis;
import dev.mjproxy.openapi.profile.RoutingAxis.EmptyId;
import dev.mjproxy.openapi.profile.RoutingAxis.Head;
import dev.mjproxy.openapi.profile.RoutingAxis.Slashes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation that a path and method name. Which slashes matter is a matter of the server's
 * profile (field notes §1.1); a prefix ({@code /mj-turbo/mj/…}) that the server's profile accepts
 * is taken off.
 */
public final class Router {
  private static final Map<String, Mode> PREFIXES =
      Map.of("mj-fast", Mode.FAST, "mj-turbo", Mode.TURBO, "mj-relax", Mode.RELAX);

  private static final String API = "mj";

  private final Node root = new Node();
  private final Prefixes prefixes;
  private final RoutingAxis routing;

  /** One segment of the routes' tree. */
  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private final Map<String, Operation> byMethod = new HashMap<>();
  }

  /**
   * @param operations the routes
   * @param prefixes what may stand before {@code /mj}
   * @param routing what else the server takes for one of the routes
   */
  public Router(List<Operation> operations, Prefixes prefixes, RoutingAxis routing) {
    this.prefixes = prefixes;
    this.routing = routing;
    for (Operation operation : operations) {
      Node node = root;
      for (String segment : split(operation.path())) {
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
        next = isId(segment) ? node.children.get("{id}") : null;
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

  private boolean isId(String segment) {
    return !segment.isEmpty() || routing.emptyId() == EmptyId.UNKNOWN_TASK;
  }

  private RouteMatch ended(Node node, String method, String id, @Nullable Mode mode) {
    if (node.byMethod.isEmpty() && node.children.containsKey(id) && isId("")) {
      // "/mj/task//fetch": some clients fetch an empty id after a refusal (field notes §2.1).
      return ended(node.children.get(id), method, "", mode);
    }
    if (node.byMethod.isEmpty()) {
      return new RouteMatch.Unknown();
    }
    boolean isGet = method.equals("HEAD") && routing.head() == Head.AS_GET;
    Operation operation = node.byMethod.get(isGet ? "GET" : method);
    return operation == null
        ? new RouteMatch.WrongMethod(node.byMethod.keySet().stream().sorted().toList())
        : new RouteMatch.Found(operation, decoded(id), mode);
  }

  private List<String> segments(String path) {
    List<String> segments = split(path);
    if (routing.slashes() == Slashes.IGNORED) {
      segments.removeIf(String::isEmpty);
    } else if (routing.slashes() == Slashes.TRAILING_IGNORED && path.endsWith("/")) {
      segments.remove(segments.size() - 1);
    }
    return segments;
  }

  /** The segments behind the first slash. */
  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
    segments.remove(0);
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
