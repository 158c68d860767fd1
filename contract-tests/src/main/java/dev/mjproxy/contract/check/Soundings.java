package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A few free reads before everything else: is there a server, does it take the secret, is it this
 * API at all?
 *
 * @param exchanges what was sent and what came back
 */
public record Soundings(List<Exchange> exchanges) {
  /** So many exchanges without a reply are enough to know that there will be none. */
  private static final int PATIENCE = 2;

  /** Sends them; stops early where nothing answers. */
  static Soundings take(Session session) {
    List<Exchange> taken = new ArrayList<>();
    for (Request request : reads(session)) {
      taken.add(session.send(request));
      long silent = taken.stream().filter(exchange -> exchange.reply().isEmpty()).count();
      if (!taken.get(taken.size() - 1).tookPlace()
          || isUnreachable(taken)
          || (silent == PATIENCE && silent == taken.size())) {
        break;
      }
    }
    return new Soundings(List.copyOf(taken));
  }

  /** Whether all of them came out like this. */
  public boolean all(Predicate<Exchange> test) {
    return exchanges.stream().allMatch(test);
  }

  /** Whether all of them were answered, and like this. */
  public boolean allReplies(Predicate<HttpReply> test) {
    return all(exchange -> exchange.reply().filter(test).isPresent());
  }

  /** The first, which stands for all where all are alike. */
  public Exchange first() {
    return exchanges.get(0);
  }

  /** The first whose reply has a body, which tells more; the first of all where none has. */
  public Exchange telling() {
    return exchanges.stream()
        .filter(exchange -> exchange.reply().filter(reply -> reply.size() > 0).isPresent())
        .findFirst()
        .orElse(first());
  }

  /** Whether there was no connection at all. */
  public boolean isUnreachable() {
    return isUnreachable(exchanges);
  }

  private static boolean isUnreachable(List<Exchange> taken) {
    return taken.get(0).failure().filter(it -> it.kind() == NoReply.Kind.UNREACHABLE).isPresent();
  }

  private static List<Request> reads(Session session) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return List.of(
        session.call("fetchTask", session.choices().unknownTaskId()),
        session.call("listTasks"),
        session.call("listTasksByCondition").withJson(none),
        session.call("listQueuedTasks"));
  }
}
