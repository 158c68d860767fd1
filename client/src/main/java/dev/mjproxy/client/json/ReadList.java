package dev.mjproxy.client.json;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * What {@link ListJsonAdapter} reads: fills itself once, and is unmodifiable to everybody else. The
 * JDK's own lists of that kind cost a copy or a wrapper.
 */
final class ReadList<T> extends AbstractList<T> implements RandomAccess {
  private static final int FIRST_ROOM = 10;

  private Object[] items = new Object[FIRST_ROOM];
  private int size;

  void append(T item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size + size / 2);
    }
    items[size++] = item;
  }

  @Override
  @SuppressWarnings("unchecked") // append takes nothing else
  public T get(int index) {
    return (T) items[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }
}
