package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.coverage.RunValues;
import dev.mjproxy.contract.internal.probe.Exchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest exchanges, as many as fit. Guarded by its owner. */
final class ExchangeMemory {
  private static final int MOST_EXCHANGES = 2_000;
  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final int LATEST = 40;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private final Deque<Latest> latest = new ArrayDeque<>();
  private Optional<RunValues> runValues = Optional.empty();
  private long bytes;

  /** One of the latest; its body is read once, and only if a finding has to be shown. */
  private static final class Latest {
    private final Exchange exchange;
    private Optional<RunValues> values = Optional.empty();

    Latest(Exchange exchange) {
      this.exchange = exchange;
    }

    RunValues values() {
      if (values.isEmpty()) {
        values = Optional.of(RunValues.of(List.of(exchange), List.of(), List.of()));
      }
      return values.get();
    }
  }

  void add(Exchange exchange) {
    exchanges.add(exchange);
    bytes += size(exchange);
    while (exchanges.size() > MOST_EXCHANGES || (bytes > MOST_BYTES && exchanges.size() > 1)) {
      bytes -= size(exchanges.remove());
    }
    latest.add(new Latest(exchange));
    if (latest.size() > LATEST) {
      latest.remove();
    }
    runValues = Optional.empty();
  }

  List<Exchange> log() {
    return List.copyOf(exchanges);
  }

  /** The text with {@code #} in the place of ids and addresses of the latest exchanges. */
  String replaceRunValues(String text) {
    if (runValues.isEmpty()) {
      runValues = Optional.of(RunValues.ofParts(latest.stream().map(Latest::values).toList()));
    }
    return runValues.get().replace(text);
  }

  private static long size(Exchange exchange) {
    return exchange.response().map(response -> (long) response.size()).orElse(0L)
        + exchange.request().bodyText().length();
  }
}
