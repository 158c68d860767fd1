package dev.mjproxy.mock.internal.task;

import java.util.Arrays;

/**
 * Ids in ascending order, in a circular array: adding the highest id and removing one of the lowest
 * are cheap. Without nodes that point at one another: a removed node in the garbage collector's old
 * generation would keep all nodes after it alive, and copying them is what a submission cost most.
 *
 * <p>Not thread-safe; its owner locks.
 */
final class OrderedIds {
  private static final int FIRST_CAPACITY = 64;

  private String[] ids = new String[FIRST_CAPACITY];
  private int head;
  private int size;

  int size() {
    return size;
  }

  /**
   * An id by its position.
   *
   * @param index 0 for the lowest id
   */
  String get(int index) {
    return ids[slot(index)];
  }

  /** Adds an id that is not there yet. */
  void add(String id) {
    if (size == ids.length) {
      grow();
    }
    int index = size;
    size++;
    // Most often none is higher, and nothing moves.
    for (; index > 0 && get(index - 1).compareTo(id) > 0; index--) {
      ids[slot(index)] = get(index - 1);
    }
    ids[slot(index)] = id;
  }

  /** Removes the id at a position; the lower the position, the cheaper. */
  void removeAt(int index) {
    for (int i = index; i > 0; i--) {
      ids[slot(i)] = get(i - 1);
    }
    ids[head] = "";
    head = slot(1);
    size--;
  }

  /** How many ids are lower than this one, which need not be there. */
  int countBelow(String id) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int slot(int index) {
    return (head + index) % ids.length;
  }

  private void grow() {
    String[] larger = Arrays.copyOf(ids, 2 * ids.length);
    for (int i = 0; i < size; i++) {
      larger[i] = get(i);
    }
    ids = larger;
    head = 0;
  }
}
