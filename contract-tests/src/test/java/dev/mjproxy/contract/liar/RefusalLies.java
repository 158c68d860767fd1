package dev.mjproxy.contract.liar;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lies about what is refused, and how: odd requests, banned words, full queues. */
final class RefusalLies {
  private static final Served BUSY =
      Served.of(200, "application/json", "{\"code\":9,\"description\":\"busy\",\"result\":null}");
  private static final int ROOM = 3;

  private RefusalLies() {}

  static List<Lie> all() {
    return Stream.of(odd(), codes()).flatMap(List::stream).toList();
  }

  private static List<Lie> odd() {
    return List.of(
        Lies.status("shape/wrong-inside", 400, 200),
        Lies.status("shape/wrong-inside", 400, 500),
        Lies.status("shape/hard-bodies-are-answered", 400, 500),
        Lies.status("shape/hard-bodies-are-answered", 400, 422),
        Lies.when(
            "refuses without a word",
            "shape/hard-bodies-are-answered",
            asked -> asked.is("/submit/imagine"),
            served -> served.withJson(json -> ((ObjectNode) json).without("description"))),
        Lies.when(
            "trips over percent signs",
            "shape/hard-ids-are-answered",
            asked -> asked.path().contains("%"),
            served -> served.withStatus(500)),
        Lies.when(
            "knows every id",
            "shape/hard-ids-are-answered",
            asked -> asked.is("/fetch"),
            served -> Served.of(200, "application/json", "{\"id\":\"1\"}")),
        Lies.when(
            "loses its head",
            "shape/head-and-options-are-answered",
            asked -> asked.method().equals("HEAD"),
            served -> served.withStatus(500)),
        Lies.when(
            "wants Bearer",
            "access/raw-secret-works",
            asked -> !asked.headers().getOrDefault("authorization", "Bearer").contains("Bearer"),
            served -> served.withStatus(401)));
  }

  private static List<Lie> codes() {
    return List.of(
        banned("draws it anyway", json -> json.put("result", "7")),
        banned("does not say which", RefusalLies::withoutProperties),
        Lies.when(
            "is shocked",
            "returncode/banned-word",
            asked -> asked.body().contains("nude"),
            served -> served.withStatus(500)),
        Lies.code("has other accounts", "returncode/unknown-account", 3, 9),
        Lies.code("has a heart", "returncode/useless-buttons", 4, 1),
        full("breaks down", Served.of(503, "text/plain", "busy")),
        full("is just busy", BUSY),
        new Lie(
            "counts wrongly",
            "returncode/queue-is-full",
            () ->
                (asked, honest) ->
                    asked.is("/submit/imagine")
                        ? honest.apply(asked).withJson(RefusalLies::uncounted)
                        : honest.apply(asked)));
  }

  private static Lie banned(String name, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        name,
        "returncode/banned-word",
        asked -> asked.body().contains("nude"),
        served -> served.withJson(json -> change.apply((ObjectNode) json)));
  }

  /** A lie told once three tasks are accepted. */
  private static Lie full(String name, Served served) {
    return new Lie(
        name,
        "returncode/queue-is-full",
        () -> {
          AtomicInteger submissions = new AtomicInteger();
          return (asked, honest) ->
              asked.is("/submit/imagine")
                      && asked.body().contains("\"prompt\"")
                      && submissions.incrementAndGet() > ROOM
                  ? served
                  : honest.apply(asked);
        });
  }

  private static JsonNode uncounted(JsonNode reply) {
    return withoutProperties(((ObjectNode) reply).put("code", 22));
  }

  private static ObjectNode withoutProperties(ObjectNode reply) {
    reply.putObject("properties");
    return reply;
  }
}
