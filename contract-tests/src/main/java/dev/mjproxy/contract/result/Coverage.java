package dev.mjproxy.contract.result;

import java.util.List;
import java.util.Map;

/**
 * The coverage of one operation in a run.
 *
 * @param operation the operation's id
 * @param calls how many requests went to it, proper or wrong on purpose
 * @param statuses every documented status, ascending, and how many responses had it
 * @param undocumented statuses that came and are not documented, and how many responses had them
 * @param fields every documented field of its responses with status 200
 */
public record Coverage(
    String operation,
    int calls,
    Map<Integer, Integer> statuses,
    Map<Integer, Integer> undocumented,
    List<Field> fields) {

  /**
   * One field of a response.
   *
   * @param pointer where it stands, as a JSON pointer; {@code *} for any place in a list
   * @param seen in how many places it was there and not null
   * @param values every value of its enum, and how often it came; empty if it has none
   */
  public record Field(String pointer, int seen, Map<String, Integer> values) {}

  /** How many documented statuses were seen. */
  public long statusesSeen() {
    return statuses.values().stream().filter(count -> count > 0).count();
  }

  /** How many documented fields were seen. */
  public long fieldsSeen() {
    return fields.stream().filter(field -> field.seen() > 0).count();
  }

  /** How many values of enums there are. */
  public long values() {
    return fields.stream().mapToLong(field -> field.values().size()).sum();
  }

  /** How many values of enums were seen. */
  public long valuesSeen() {
    return fields.stream()
        .flatMap(field -> field.values().values().stream())
        .filter(count -> count > 0)
        .count();
  }
}
