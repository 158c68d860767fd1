package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** No source says whether such a number is refused or mended; a stumbling server does neither. */
@CheckInfo(
    id = "shape/number-out-of-range",
    sentence = "A number below its least value, or too large for its type, brings no 5xx",
    source = "base contract §5: a 5xx never; protocol §3.12: fanstars-docs, plus-admin")
public final class NumberOutOfRange implements Check {
  private static final long BEYOND_INT32 = 1L << 31;

  private final Operation operation;
  private final List<RequestFields.Field> fields;

  /** The check of one operation. */
  public NumberOutOfRange(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.fields = numbers(operation, spec);
  }

  /** Whether the operation's request has a number at all. */
  public static boolean concerns(Operation operation, ApiSpec spec) {
    return !numbers(operation, spec).isEmpty();
  }

  private static List<RequestFields.Field> numbers(Operation operation, ApiSpec spec) {
    return RequestFields.of(spec, operation).stream().filter(it -> it.is("integer")).toList();
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (RequestFields.Field field : fields) {
      long least = field.schema().path("minimum").asLong(0);
      for (long number : List.of(least - 1, Long.MIN_VALUE, BEYOND_INT32)) {
        Exchange exchange =
            session.send(
                Bodies.with(
                    session, operation, field.name(), JsonNodeFactory.instance.numberNode(number)));
        if (judge.isAnswered(exchange) && exchange.status() >= 500) {
          judge.add(
              Finding.must(
                  "answered",
                  "",
                  "no server error for %s %d".formatted(field.name(), number),
                  Judge.found(exchange)),
              exchange);
        }
      }
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? 3 * fields.size() : 0;
  }
}
