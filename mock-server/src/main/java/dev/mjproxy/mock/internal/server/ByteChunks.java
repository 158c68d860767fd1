package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A growing buffer of chunks of one size, reserved in a {@link ByteBudget} as they are added.
 * Unlike a growing array it makes no second copy while it grows; {@link #join} makes one, briefly,
 * and the reservation then stands for the joined array, until {@link #release}. Thread-safe, since
 * a deadline may release it.
 */
final class ByteChunks {
  private static final int PIECE_BYTES = 16 << 10;

  private final ByteBudget budget;
  private final List<byte[]> pieces = new ArrayList<>();
  private int size;
  private long reserved;
  private boolean ended;

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
   * joined or released.
   */
  synchronized boolean readFrom(InputStream in) throws IOException {
    int used = size % PIECE_BYTES;
    if (size == pieces.size() * PIECE_BYTES) {
      if (ended || !budget.take(PIECE_BYTES)) {
        return false;
      }
      reserved += PIECE_BYTES;
      pieces.add(new byte[PIECE_BYTES]);
    }
    size += Math.max(0, in.read(pieces.get(pieces.size() - 1), used, PIECE_BYTES - used));
    return true;
  }

  /** All bytes in one array. Drops the chunks; their memory stays reserved, for the array. */
  synchronized byte[] join() {
    byte[] all = new byte[size];
    for (int i = 0; i < pieces.size(); i++) {
      int from = i * PIECE_BYTES;
      System.arraycopy(pieces.get(i), 0, all, from, Math.min(PIECE_BYTES, size - from));
    }
    drop();
    return all;
  }

  /** Drops the bytes and releases the memory that was reserved for them. */
  synchronized void release() {
    drop();
    budget.giveBack(reserved);
    reserved = 0;
  }

  private void drop() {
    ended = true;
    pieces.clear();
    size = 0;
  }
}
