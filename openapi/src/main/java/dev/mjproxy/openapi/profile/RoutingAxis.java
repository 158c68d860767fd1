package dev.mjproxy.openapi.profile;

/**
 * How a server finds the operation of a request.
 *
 * @param slashes whether a slash too many in a path matters
 * @param emptyId what {@code /mj/task//fetch} is, a path with an empty id
 * @param head a request with HEAD to a path that has GET
 * @param options a request with OPTIONS that is no CORS preflight
 */
public record RoutingAxis(Slashes slashes, EmptyId emptyId, Head head, Options options) {
  /** Whether a slash too many in a path matters. */
  public enum Slashes {
    /** Neither one at the end nor a double one. */
    IGNORED,
    /** One at the end does not; with a double one the path is unknown. */
    TRAILING_IGNORED,
    /** Both do: the path is unknown. */
    EXACT
  }

  /** What a path with an empty id is. */
  public enum EmptyId {
    /** An id that no task has. */
    UNKNOWN_TASK,
    /** A path that does not exist. */
    UNKNOWN_PATH
  }

  /** What becomes of HEAD. */
  public enum Head {
    /** Refused as {@link Situation#WRONG_METHOD}. */
    WRONG_METHOD,
    /** Answered as GET, without the body. */
    AS_GET
  }

  /** What becomes of OPTIONS. */
  public enum Options {
    /** Refused as {@link Situation#WRONG_METHOD}. */
    WRONG_METHOD,
    /** HTTP 200 without a body, the methods in {@code Allow}. */
    ALLOWED_METHODS,
    /** HTTP 400 with the text {@code Invalid Preflight Request}, whatever the path. */
    INVALID_PREFLIGHT
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public RoutingAxis {
    Dialect.require(slashes, "slashes");
    Dialect.require(emptyId, "emptyId");
    Dialect.require(head, "head");
    Dialect.require(options, "options");
  }
}
