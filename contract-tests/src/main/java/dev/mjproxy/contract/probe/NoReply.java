package dev.mjproxy.contract.probe;

/**
 * What came instead of a reply.
 *
 * @param kind how far it got
 * @param message what happened, one line
 */
public record NoReply(Kind kind, String message) {
  /** How far a request got. */
  public enum Kind {
    /** No connection: DNS, TCP or TLS failed. */
    UNREACHABLE,
    /** A connection, and no complete reply in time. */
    TIMEOUT,
    /** A connection, and then its end, or something that is no HTTP. */
    BROKEN
  }
}
