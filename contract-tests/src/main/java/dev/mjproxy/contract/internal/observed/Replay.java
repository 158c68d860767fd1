package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Senders that send nothing: what a rule asks for is looked up among what was observed. */
final class Replay {
  /** Why a rule about wrong requests stays open for one of its requests. */
  static final String UNANSWERED = "no request was wrong in this way";

  private Replay() {}

  /**
   * Answers each request with this exchange if it is of the same operation.
   *
   * @param exchange what was observed
   */
  static Sender only(Exchange exchange) {
    return request -> {
      if (!request.operation().equals(exchange.request().operation())) {
        throw new NotObservedException(request.operation());
      }
      return exchange;
    };
  }

  /**
   * Answers requests that are wrong in the same way with this exchange, and no others: those stay
   * unanswered.
   *
   * @param wrongness what is wrong with a request of a rule
   */
  static Sender wrong(
      Exchange exchange, String ofExchange, Function<Request, Optional<String>> wrongness) {
    return request ->
        wrongness.apply(request).filter(ofExchange::equals).isPresent()
            ? exchange
            : Exchange.unsent(
                request, new TransportFailure(TransportFailure.Kind.NOT_SENT, UNANSWERED));
  }

  /** Answers requests about one task with what was sent about it, in order. */
  static Sender of(List<Exchange> exchanges) {
    return new OfTask(exchanges);
  }

  /** Reads get the last answer, for they ask how it is now; all else gets the next one. */
  private static final class OfTask implements Sender {
    private final List<Exchange> exchanges;
    private int next;

    OfTask(List<Exchange> exchanges) {
      this.exchanges = exchanges;
    }

    @Override
    public Exchange send(Request request) {
      String operation = request.operation();
      boolean isLast = operation.equals("fetchTask") || operation.startsWith("list");
      int found = -1;
      for (int i = next; i < exchanges.size() && (isLast || found < 0); i++) {
        if (isSame(exchanges.get(i).request(), request)) {
          found = i;
        }
      }
      if (found < 0) {
        throw new NotObservedException(operation);
      }
      next = found + 1;
      return exchanges.get(found);
    }

    private static boolean isSame(Request observed, Request asked) {
      return observed.operation().equals(asked.operation())
          && task(observed.path()).equals(task(asked.path()));
    }

    /** What follows in the path, whatever stands before the API's own part. */
    private static String task(String path) {
      return path.substring(Math.max(0, path.lastIndexOf("/task/")));
    }
  }
}
