package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** No source says whether such a number is refused or mended; a stumbling server does neither. */
@CheckInfo(
    id = "shape/number-out-of-range",
    sentence = "A number below its least value, or too large for its type, causes no 5xx",
    source = "base contract §5: a 5xx never; protocol §3.12: fanstars-docs, plus-admin")
final class NumberOutOfRange implements Check {
  private static final long BEYOND_INT32 = 1L << 31;

  private final Operation operation;
  private final List<RequestFields.Field> fields;

  NumberOutOfRange(Operation operation, ApiSpec spec) {
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
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (RequestFields.Field field : fields) {
      long least = field.schema().path("minimum").asLong(0);
      for (long number : List.of(least - 1, Long.MIN_VALUE, BEYOND_INT32)) {
        Exchange exchange =
            context.send(
                ExampleBodies.with(
                    context, operation, field.name(), JsonNodeFactory.instance.numberNode(number)));
        if (collector.isAnswered(exchange) && exchange.status() >= 500) {
          collector.add(
              Finding.must(
                  "answered",
                  "",
                  "no server error for %s %d".formatted(field.name(), number),
                  FindingCollector.found(exchange)),
              exchange);
        }
      }
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? 3 * fields.size() : 0;
  }
}
