package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes collected in pieces of one size: unlike an array that grows, they take no more memory than
 * they say, however many there are. Thread-safe, for a deadline may end the collecting.
 */
final class ByteChunks {
  private static final int PIECE_BYTES = 16 << 10;

  private final ByteBudget budget;
  private final List<byte[]> pieces = new ArrayList<>();
  private int size;
  private boolean released;

  /**
   * @param budget which the pieces are taken from
   */
  ByteChunks(ByteBudget budget) {
    this.budget = budget;
  }

  /** Bytes collected. */
  synchronized int size() {
    return size;
  }

  /** Reads what is there; false, without reading, if the budget is used up or given back. */
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

  /** Forgets all and gives the memory back to the budget. */
  synchronized void release() {
    released = true;
    budget.giveBack((long) pieces.size() * PIECE_BYTES);
    pieces.clear();
    size = 0;
  }
}
