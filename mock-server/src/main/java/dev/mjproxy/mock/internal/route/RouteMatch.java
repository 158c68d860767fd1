package dev.mjproxy.mock.internal.route;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of routing a request. */
public sealed interface RouteMatch {
  /**
   * An operation was found.
   *
   * @param operation which
   * @param id the path's {@code {id}}; empty where it has none
   * @param mode mode of the path's prefix; null without a prefix
   */
  record Found(Operation operation, String id, @Nullable Mode mode) implements RouteMatch {}

  /**
   * The path exists, but has no operation of this method.
   *
   * @param allowed the methods that it has
   */
  record WrongMethod(List<String> allowed) implements RouteMatch {}

  /** Nowhere. */
  record Unknown() implements RouteMatch {}
}
