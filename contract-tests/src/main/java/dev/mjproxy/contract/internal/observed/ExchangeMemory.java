package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.coverage.RunValues;
import dev.mjproxy.contract.internal.probe.Exchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest exchanges, as many as fit. Guarded by its owner. */
final class ExchangeMemory {
  private static final int MOST_EXCHANGES = 2_000;
  private static final long MOST_BYTES = 32L * 1024 * 1024;
  private static final int LATEST = 40;

  private final Deque<Exchange> exchanges = new ArrayDeque<>();
  private long bytes;

  void add(Exchange exchange) {
    exchanges.add(exchange);
    bytes += size(exchange);
    while (exchanges.size() > MOST_EXCHANGES || (bytes > MOST_BYTES && exchanges.size() > 1)) {
      bytes -= size(exchanges.remove());
    }
  }

  List<Exchange> log() {
    return List.copyOf(exchanges);
  }

  /** The text with {@code #} in the place of ids and addresses of the latest exchanges. */
  String replaceRunValues(String text) {
    List<Exchange> latest =
        exchanges.stream().skip(Math.max(0, exchanges.size() - LATEST)).toList();
    return RunValues.of(latest, List.of(), List.of()).replace(text);
  }

  private static long size(Exchange exchange) {
    return exchange.response().map(response -> (long) response.size()).orElse(0L)
        + exchange.request().bodyText().length();
  }
}
