package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing buffer of chunks of one size: unlike a growing array it never holds a second copy, so
 * its memory is what it reserved. Thread-safe, since a deadline may release it.
 */
final class ByteChunks {
  private static final int PIECE_BYTES = 16 << 10;

  private final ByteBudget budget;
  private final List<byte[]> pieces = new ArrayList<>();
  private int size;
  private boolean released;

  /**
   * @param budget where chunks are reserved
   */
  ByteChunks(ByteBudget budget) {
    this.budget = budget;
  }

  /** Bytes collected. */
  synchronized int size() {
    return size;
  }

  /**
   * Reads the available bytes; false, without reading, if the budget is exhausted or the buffer was
   * released.
   */
  synchronized boolean readFrom(InputStream in) throws IOException {
    int used = size % PIECE_BYTES;
    if (size == pieces.size() * PIECE_BYTES) {
      if (released || !budget.take(PIECE_BYTES)) {
        return false;
      }
      pieces.add(new byte[PIECE_BYTES]);
    }
    size += Math.max(0, in.read(pieces.get(pieces.size() - 1), used, PIECE_BYTES - used));
    return true;
  }

  /** All of them in one array. */
  synchronized byte[] joined() {
    byte[] all = new byte[size];
    for (int i = 0; i < pieces.size(); i++) {
      int from = i * PIECE_BYTES;
      System.arraycopy(pieces.get(i), 0, all, from, Math.min(PIECE_BYTES, size - from));
    }
    return all;
  }

  /** Drops the bytes and releases their memory. */
  synchronized void release() {
    released = true;
    budget.giveBack((long) pieces.size() * PIECE_BYTES);
    pieces.clear();
    size = 0;
  }
}
