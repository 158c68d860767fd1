package dev.mjproxy.contract.internal.probe;

/**
 * Why there is no response.
 *
 * @param kind how far it got
 * @param message what happened, one line
 */
public record TransportFailure(Kind kind, String message) {
  /** Whether anything was sent, so that the server may have acted upon it. */
  public boolean wasSent() {
    return kind == Kind.TIMEOUT || kind == Kind.BROKEN;
  }

  /** How far a request got. */
  public enum Kind {
    /** Nothing was sent, for nothing could have come of it: the run has ended, say. */
    NOT_SENT,
    /** Nothing was sent, for it might have cost more than was allowed. */
    OVER_BUDGET,
    /** Nothing was sent, for the server had gone away before. */
    GONE,
    /** No connection: DNS, TCP or TLS failed. */
    UNREACHABLE,
    /** A connection, and no complete reply in time. */
    TIMEOUT,
    /** A connection, and then its end, or something that is no HTTP. */
    BROKEN
  }
}
