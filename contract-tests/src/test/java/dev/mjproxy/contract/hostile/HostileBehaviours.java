package dev.mjproxy.contract.hostile;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Servers whose replies are too large, too late, or never the last. */
final class HostileBehaviours {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int HONEST_REPLIES = 6;
  private static final Served LIMIT = Served.of(429, "text/plain", "slow down");

  private HostileBehaviours() {}

  static List<HostileServer> all() {
    return List.of(
        each("every reply is 1 MB of text", served -> padded(served, MEBIBYTE)),
        each("every reply is 10 MB of text", served -> padded(served, 10 * MEBIBYTE)),
        each("every reply is 40 MB of text", served -> padded(served, 40 * MEBIBYTE)),
        each(
            "every reply is 3 MB of brackets", served -> body("[" + "[],".repeat(MEBIBYTE) + "1]")),
        each("every reply is 1 MB of empty objects", served -> body(objects(MEBIBYTE / 3))),
        task("a task ends with success in lower case", it -> ended(it, "success")),
        task("a task ends with FINISHED", it -> ended(it, "FINISHED")),
        task("a task is PENDING for ever", it -> it.put("status", "PENDING").put("progress", "0%")),
        hanging("actions hang", asked -> asked.path().endsWith("/submit/action")),
        hanging("fetches hang", asked -> asked.path().endsWith("/fetch")),
        later("falls silent after six replies", HostileBehaviours::hang),
        later("limits the rate after six replies", asked -> LIMIT),
        each("limits the rate from the start", served -> LIMIT));
  }

  private static HostileServer each(String name, UnaryOperator<Served> change) {
    return new HostileServer(name, () -> (asked, honest) -> change.apply(honest.apply(asked)));
  }

  private static HostileServer task(String name, UnaryOperator<ObjectNode> change) {
    return each(name, served -> served.withTasks(change));
  }

  private static HostileServer hanging(String name, Predicate<Asked> where) {
    return new HostileServer(
        name, () -> (asked, honest) -> where.test(asked) ? hang(asked) : honest.apply(asked));
  }

  private static HostileServer later(String name, Function<Asked, Served> instead) {
    return new HostileServer(
        name,
        () -> {
          AtomicInteger left = new AtomicInteger(HONEST_REPLIES);
          Lie.Defect defect =
              (asked, honest) ->
                  left.decrementAndGet() < 0 ? instead.apply(asked) : honest.apply(asked);
          return defect;
        });
  }

  /** Until the server is closed, which interrupts its threads. */
  private static Served hang(Asked asked) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return LIMIT;
  }

  private static ObjectNode ended(ObjectNode task, String status) {
    return task.path("status").asString("").equals("SUCCESS") ? task.put("status", status) : task;
  }

  private static Served padded(Served served, int bytes) {
    return new Served(served.status(), served.headers(), served.body() + " ".repeat(bytes));
  }

  private static Served body(String text) {
    return Served.of(200, "application/json", text);
  }

  private static String objects(int count) {
    return "[" + "{},".repeat(count) + "{}]";
  }
}
