package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A few free reads before everything else: is there a server, does it accept the secret, is it this
 * API, is it the mock server?
 *
 * @param exchanges the reads; at least one
 */
public record Preflight(List<Exchange> exchanges) {
  /** After this many reads without a response no further one is sent. */
  private static final int MAX_SILENT_READS = 2;

  /** Sends the reads; stops early where nothing answers. */
  public static Preflight send(RequestFactory requests, Sender sender) {
    List<Exchange> sent = new ArrayList<>();
    for (Request read : reads(requests)) {
      sent.add(sender.send(read));
      long silent = sent.stream().filter(exchange -> exchange.response().isEmpty()).count();
      if (!sent.get(sent.size() - 1).tookPlace()
          || isUnreachable(sent)
          || (silent == MAX_SILENT_READS && silent == sent.size())) {
        break;
      }
    }
    return new Preflight(List.copyOf(sent));
  }

  /** Whether all of them came out like this. */
  public boolean all(Predicate<Exchange> test) {
    return exchanges.stream().allMatch(test);
  }

  /** Whether all of them were answered, and like this. */
  public boolean allResponses(Predicate<HttpResponse> test) {
    return all(exchange -> exchange.response().filter(test).isPresent());
  }

  /** The first, which stands for all where all are alike. */
  public Exchange first() {
    return exchanges.get(0);
  }

  /** The first whose response has a body, which tells more; the first of all where none has. */
  public Exchange firstWithBody() {
    return exchanges.stream()
        .filter(exchange -> exchange.response().filter(response -> response.size() > 0).isPresent())
        .findFirst()
        .orElse(first());
  }

  /** Whether there was no connection at all. */
  public boolean isUnreachable() {
    return isUnreachable(exchanges);
  }

  /** The version that the mock server names in its first response; empty for any other server. */
  public String mockVersion() {
    return exchanges.stream()
        .flatMap(exchange -> exchange.response().stream())
        .findFirst()
        .flatMap((HttpResponse response) -> response.header("X-Mjproxy-Mock"))
        .orElse("");
  }

  private static boolean isUnreachable(List<Exchange> sent) {
    return sent.get(0)
        .failure()
        .filter(it -> it.kind() == TransportFailure.Kind.UNREACHABLE)
        .isPresent();
  }

  private static List<Request> reads(RequestFactory requests) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return List.of(
        requests.call("fetchTask", requests.data().unknownTaskId()),
        requests.call("listTasks"),
        requests.call("listTasksByCondition").withJson(none),
        requests.call("listQueuedTasks"));
  }
}
