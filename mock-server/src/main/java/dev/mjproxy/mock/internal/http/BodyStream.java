package dev.mjproxy.mock.internal.http;

import java.util.Optional;

/**
 * A body of pieces that are made one at a time, when the client has taken the one before: a client
 * that reads slowly finds fewer and newer pieces, and nothing is kept for it meanwhile.
 */
public interface BodyStream {
  /**
   * Begins.
   *
   * @param sender asks for {@link #next()} when it is run, and for {@link #isEnded()}
   */
  void begin(Runnable sender);

  /** Makes the next piece; empty while there is none. Called by one thread at a time. */
  Optional<byte[]> next();

  /** Whether no piece will follow. */
  boolean isEnded();

  /** The client has gone, or was told that it is the end. */
  void closed();
}
