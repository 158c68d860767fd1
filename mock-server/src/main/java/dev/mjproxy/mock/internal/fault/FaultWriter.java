package dev.mjproxy.mock.internal.fault;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.openapi.time.Durations;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes faults as the names and values that {@link FaultReader} reads, with defaults. */
public final class FaultWriter {
  private FaultWriter() {}

  /** A fault as the admin API takes it. */
  public static Map<String, Object> write(FaultRule rule) {
    Map<String, Object> named = new LinkedHashMap<>();
    write(rule.fault(), named);
    named.put("operations", rule.operations().stream().sorted().toList());
    named.put("rate", rule.rate());
    if (rule.times() >= 0) {
      named.put("times", rule.times());
    }
    return named;
  }

  private static void write(Fault fault, Map<String, Object> named) {
    if (fault instanceof Fault.Delay delay) {
      named.put("kind", "delay");
      named.put("duration", Durations.show(delay.median()));
      named.put("spread", delay.spread());
    } else if (fault instanceof Fault.SlowBody slow) {
      named.put("kind", "slow-body");
      named.put("duration", Durations.show(slow.over()));
    } else if (fault instanceof Fault.TooManyRequests tooMany) {
      named.put("kind", "too-many-requests");
      named.put("duration", Durations.show(tooMany.retryAfter()));
    } else if (fault instanceof Fault.ServerError error) {
      named.put("kind", "server-error");
      named.put("status", error.status());
    } else if (fault instanceof Fault.RewrittenCode rewritten) {
      named.put("kind", "code");
      named.put("code", rewritten.code());
    } else if (fault instanceof Fault.Steered steered) {
      named.put("kind", "word");
      named.put("word", steered.word().word());
    } else if (fault instanceof Fault.LateCallback late) {
      named.put("kind", "callback-late");
      named.put("duration", Durations.show(late.by()));
    } else {
      named.put("kind", kindWithoutValues(fault));
    }
  }

  private static String kindWithoutValues(Fault fault) {
    if (fault instanceof Fault.EmptyBody) {
      return "empty-body";
    }
    if (fault instanceof Fault.Html) {
      return "html";
    }
    if (fault instanceof Fault.TruncatedJson) {
      return "truncated-json";
    }
    if (fault instanceof Fault.Reset) {
      return "reset";
    }
    if (fault instanceof Fault.ResetBefore) {
      return "reset-before";
    }
    return fault instanceof Fault.DuplicateCallback ? "callback-duplicate" : "callback-lost";
  }
}
