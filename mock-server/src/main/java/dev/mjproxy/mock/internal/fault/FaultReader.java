package dev.mjproxy.mock.internal.fault;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.time.Durations;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads faults from names and values, as the command line ({@code
 * kind=delay,duration=200ms,rate=0.1}) and the admin API (a JSON object) give them. The guide
 * {@code docs/guides/steering.md} lists the kinds; a test compares both lists.
 */
public final class FaultReader {
  private static final Set<String> NAMES =
      Set.of("kind", "operations", "rate", "times", "duration", "spread", "status", "code", "word");

  private static final int WIDEST_SPREAD = 10;

  private static final Map<String, Function<Values, Fault>> KINDS = kinds();

  private final Set<String> operationIds;

  /**
   * Knows the operations that a fault may name.
   *
   * @param operationIds all of the spec's
   */
  public FaultReader(Set<String> operationIds) {
    this.operationIds = operationIds;
  }

  /** The kinds of faults that there are. */
  public static Set<String> kindNames() {
    return KINDS.keySet();
  }

  /**
   * Reads {@code name=value,name=value}; several operations are joined by {@code +}.
   *
   * @throws IllegalArgumentException if it is no fault; the message says what was expected
   */
  public FaultRule read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length != 2) {
        throw new IllegalArgumentException(
            "fault: expected name=value,…, found '%s' in '%s'".formatted(part, text));
      }
      values.put(pair[0].strip(), pair[1].strip());
    }
    return read(values);
  }

  /**
   * Reads names and values.
   *
   * @throws IllegalArgumentException if it is no fault; the message says what was expected
   */
  public FaultRule read(Map<String, String> named) {
    Set<String> unknown = new HashSet<>(named.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "fault: expected names of %s, found %s".formatted(sorted(NAMES), sorted(unknown)));
    }
    Values values = new Values(named);
    String kind = values.text("kind", "");
    Function<Values, Fault> make = KINDS.get(kind);
    if (make == null) {
      throw new IllegalArgumentException(
          "fault kind: expected one of %s, found '%s'".formatted(sorted(KINDS.keySet()), kind));
    }
    return new FaultRule(
        make.apply(values),
        operations(values.text("operations", "")),
        values.number("rate", 1),
        values.times());
  }

  private Set<String> operations(String text) {
    Set<String> named =
        Arrays.stream(text.split("[+\\s]+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Set<String> unknown = new HashSet<>(named);
    unknown.removeAll(operationIds);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "fault operations: expected some of %s, found %s"
              .formatted(sorted(operationIds), sorted(unknown)));
    }
    return named;
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Map<String, Function<Values, Fault>> kinds() {
    Map<String, Function<Values, Fault>> kinds = new LinkedHashMap<>();
    kinds.put("delay", v -> new Fault.Delay(v.duration("200ms"), v.spread()));
    kinds.put("slow-body", v -> new Fault.SlowBody(v.duration("5s")));
    kinds.put("too-many-requests", v -> new Fault.TooManyRequests(v.duration("1s")));
    kinds.put("server-error", v -> new Fault.ServerError((int) v.number("status", 500)));
    kinds.put("empty-body", v -> new Fault.EmptyBody());
    kinds.put("html", v -> new Fault.Html());
    kinds.put("truncated-json", v -> new Fault.TruncatedJson());
    kinds.put("reset", v -> new Fault.Reset());
    kinds.put("reset-before", v -> new Fault.ResetBefore());
    kinds.put("code", v -> new Fault.RewrittenCode((int) v.number("code", 9)));
    kinds.put("word", v -> new Fault.Steered(v.word()));
    kinds.put("callback-duplicate", v -> new Fault.DuplicateCallback());
    kinds.put("callback-lost", v -> new Fault.LostCallback());
    kinds.put("callback-late", v -> new Fault.LateCallback(v.duration("1s")));
    return kinds;
  }

  /** The values of one fault. */
  private record Values(Map<String, String> named) {
    String text(String name, String absent) {
      return named.getOrDefault(name, absent);
    }

    double number(String name, double absent) {
      String text = named.get(name);
      try {
        return text == null ? absent : Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "fault %s: expected a number, found '%s'".formatted(name, text));
      }
    }

    int times() {
      String text = named.get("times");
      double number = number("times", -1);
      if (text != null && !(number >= 0)) {
        throw new IllegalArgumentException("fault times: expected 0 or more, found '" + text + "'");
      }
      return (int) number;
    }

    double spread() {
      double spread = number("spread", 0);
      if (!(spread >= 0 && spread <= WIDEST_SPREAD)) {
        throw new IllegalArgumentException(
            "fault spread: expected 0 to %d, found %s".formatted(WIDEST_SPREAD, spread));
      }
      return spread;
    }

    Duration duration(String absent) {
      return Durations.parse(text("duration", absent));
    }

    PromptWord word() {
      String wanted = text("word", PromptWord.HANG.word());
      return Arrays.stream(PromptWord.values())
          .filter(word -> word != PromptWord.FAIL_AT && word.word().equals(wanted))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "fault word: expected a word such as hang, found '" + wanted + "'"));
    }
  }
}
