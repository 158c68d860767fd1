package dev.mjproxy.contract.internal.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rebuilds records with some of their values replaced, whatever they hold: a member that is added
 * to one of them later is not forgotten.
 */
final class Records {
  /** What to put in the place of a value. */
  @FunctionalInterface
  interface Change {
    /**
     * The new value.
     *
     * @param owner the record's type
     * @param name the component's name
     * @param value no record, list or optional: those are gone through
     */
    Object apply(Class<?> owner, String name, Object value);
  }

  private Records() {}

  /**
   * The record with all values below it changed. A record that stands in several places, such as
   * the evidence of a thousand findings, is changed once and stands in all of them again.
   */
  @SuppressWarnings("unchecked") // a record is rebuilt by its own constructor
  static <R extends Record> R change(R old, Change change) {
    return (R) rebuilt(old, change, new IdentityHashMap<>());
  }

  private static Record rebuilt(Record old, Change change, Map<Record, Record> done) {
    Record known = done.get(old);
    if (known == null) {
      known = copy(old, change, done);
      done.put(old, known);
    }
    return known;
  }

  private static Record copy(Record old, Change change, Map<Record, Record> done) {
    RecordComponent[] components = old.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Object value = components[i].getAccessor().invoke(old);
        values[i] = changed(old.getClass(), components[i].getName(), value, change, done);
      }
      Constructor<?> constructor =
          old.getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(old.getClass() + ": expected a public record", e);
    }
  }

  private static Object changed(
      Class<?> owner, String name, Object value, Change change, Map<Record, Record> done) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> changed(owner, name, item, change, done)).toList();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(item -> changed(owner, name, item, change, done));
    }
    return value instanceof Record inner
        ? rebuilt(inner, change, done)
        : change.apply(owner, name, value);
  }
}
