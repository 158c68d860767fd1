package dev.mjproxy.contract.liar;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lies about tasks other than plain imagine ones, about buttons and their windows. */
final class KindLies {
  private KindLies() {}

  static List<Lie> all() {
    return Stream.of(kinds(), actions(), windows()).flatMap(List::stream).toList();
  }

  private static List<Lie> kinds() {
    return List.of(
        reply("dislikes blending", "task/is-accepted", "/submit/blend", it -> it.put("code", 4)),
        reply("blends namelessly", "task/is-accepted", "/submit/blend", it -> it.put("result", "")),
        reply("upscales later", "task/is-accepted", "/submit/action", it -> it.put("code", 21)),
        Lies.when(
            "has no blend",
            "task/is-accepted",
            asked -> asked.is("/submit/blend"),
            served -> served.withStatus(501)),
        kind("BLEND", "confuses actions", "shows-its-action", it -> it.put("action", "IMAGINE")),
        kind("ZOOM", "forgets state", "echoes-its-state", it -> it.putNull("state")),
        kind("SHORTEN", "stops at 99 %", "lives-by-the-rules", KindLies::almost),
        kind("BLEND", "blends no picture", "lives-by-the-rules", it -> it.putNull("imageUrl")),
        kind("DESCRIBE", "takes buttons away", "offers-its-buttons", it -> noButtons(it)),
        kind("SWAP_FACE", "offers too much", "offers-its-buttons", KindLies::heart),
        kind("DESCRIBE", "says nothing", "text-is-in-final-prompt", it -> it.putNull("properties")),
        failed("fails for nothing", it -> it.putNull("failReason")),
        failed("fails silently", it -> it.put("failReason", " ")),
        failed("fails for ever", it -> it.putNull("finishTime")),
        failed("never fails", it -> it.put("status", "SUCCESS")),
        counting("makes up seeds", "task/seed-is-stable", "/image-seed", "result"),
        reply("numbers", "task/seed-is-stable", "/image-seed", it -> it.put("result", 7)),
        reply("shuffles", "task/upload-serves-the-bytes", "-images", KindLies::reversed),
        reply("doubts", "task/upload-serves-the-bytes", "-images", it -> it.put("code", 9)),
        reply("forgets one", "task/upload-serves-the-bytes", "-images", KindLies::shortened),
        Lies.when(
            "paints over",
            "task/upload-serves-the-bytes",
            asked -> asked.is("-images"),
            served -> served.withJson(json -> elsewhere((ObjectNode) json))));
  }

  private static List<Lie> windows() {
    return List.of(
        reply("asks by 1", "action/modal-is-asked", "/submit/action", it -> it.put("code", 1)),
        Lies.lie(
            "never asks",
            "action/modal-is-asked",
            (asked, honest) ->
                asked.is("/fetch")
                    ? honest.apply(asked).withTasks(KindLies::cancelledIfWaiting)
                    : asked.is("/submit/action")
                        ? honest.apply(asked).withJson(json -> put(json, "code", 22))
                        : honest.apply(asked)),
        reply("blank", "action/modal-window-is-filled", "/submit/action", KindLies::noProperties),
        reply("renames", "action/modal-keeps-the-id", "/submit/modal", it -> it.put("result", "7")),
        reply("stalls", "action/modal-keeps-the-id", "/submit/modal", it -> it.put("code", 9)),
        task("MODAL", "never waits", "action/task-waits-for-its-modal", "SUBMITTED"),
        task("CANCEL", "never closes", "action/abandoned-modal-is-cancelled", "MODAL"),
        new Lie("queues windows", "action/modal-is-not-queued", KindLies::queuesWindows),
        Lies.lie(
            "zooms at will",
            "returncode/modal-rules",
            (asked, honest) ->
                honest.apply(asked.withBody(asked.body().replace("--zoom 9", "--zoom 2")))),
        Lies.code("builds on anything", "returncode/unfinished-parent", 4, 1));
  }

  private static List<Lie> actions() {
    return List.of(
        Lies.lie(
            "presses in place",
            "action/new-task-has-its-own-id",
            (asked, honest) -> {
              Served served = honest.apply(asked);
              return asked.is("/submit/action")
                  ? served.withJson(json -> put(json, "result", asked.field("taskId")))
                  : served;
            }),
        new Lie("copies", "task/pictures-are-unique", KindLies::copiesPictures),
        looks("forgets what was pressed", "action/used-button-is-green", KindLies::unused),
        Lies.lie(
            "takes V2 for V1",
            "action/task-names-its-button",
            (asked, honest) ->
                honest.apply(
                    asked.withBody(asked.body().replace("variation::2::", "variation::1::")))));
  }

  private static Lie reply(
      String name, String check, String suffix, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        name,
        check,
        asked -> asked.is(suffix),
        served -> served.withJson(json -> change.apply((ObjectNode) json)));
  }

  /** A lie about the looks at tasks of one action. */
  private static Lie kind(
      String action, String name, String check, UnaryOperator<ObjectNode> change) {
    return looks(
        name,
        "task/" + check,
        task -> task.path("action").asString("").equals(action) ? change.apply(task) : task);
  }

  /** A lie about the looks at tasks of one status. */
  private static Lie task(String status, String name, String check, String other) {
    return looks(
        name,
        check,
        task -> task.path("status").asString("").equals(status) ? task.put("status", other) : task);
  }

  private static Lie failed(String name, UnaryOperator<ObjectNode> change) {
    return looks(name, "task/failure-is-explained", change);
  }

  private static Lie looks(String name, String check, UnaryOperator<ObjectNode> change) {
    return Lies.when(name, check, asked -> asked.is("/fetch"), served -> served.withTasks(change));
  }

  private static Lie counting(String name, String check, String suffix, String field) {
    return new Lie(
        name,
        check,
        () -> {
          AtomicInteger calls = new AtomicInteger(1000);
          return reply(
                  name,
                  check,
                  suffix,
                  it -> it.put(field, Integer.toString(calls.incrementAndGet())))
              .defects()
              .get();
        });
  }

  private static Lie.Defect queuesWindows() {
    AtomicReference<String> waiting = new AtomicReference<>("");
    return (asked, honest) -> {
      Served served = honest.apply(asked);
      if (asked.is("/submit/action")) {
        waiting.set(served.json().path("result").asString(""));
      }
      return asked.is("/task/queue")
          ? served.withJson(
              json -> {
                ((ArrayNode) json).addObject().put("id", waiting.get());
                return json;
              })
          : served;
    };
  }

  /** Shows the picture of the first finished task for all others. */
  private static Lie.Defect copiesPictures() {
    AtomicReference<String> first = new AtomicReference<>("");
    return (asked, honest) ->
        honest
            .apply(asked)
            .withTasks(
                task -> {
                  if (task.path("status").asString("").equals("SUCCESS")) {
                    first.compareAndSet("", task.path("imageUrl").asString(""));
                    task.put("imageUrl", first.get());
                  }
                  return task;
                });
  }

  private static ObjectNode unused(ObjectNode task) {
    task.path("buttons").forEach(button -> ((ObjectNode) button).put("style", 2));
    return task;
  }

  private static ObjectNode almost(ObjectNode task) {
    return task.path("status").asString("").equals("SUCCESS") ? task.put("progress", "99%") : task;
  }

  private static ObjectNode noButtons(ObjectNode task) {
    task.putArray("buttons");
    return task;
  }

  private static ObjectNode heart(ObjectNode task) {
    task.putArray("buttons").addObject().put("customId", "MJ::BOOKMARK::x");
    return task;
  }

  private static ObjectNode cancelledIfWaiting(ObjectNode task) {
    return task.path("status").asString("").equals("MODAL") ? task.put("status", "CANCEL") : task;
  }

  private static ObjectNode reversed(ObjectNode reply) {
    ArrayNode urls = (ArrayNode) reply.path("result");
    return reply.set("result", urls.arrayNode().add(urls.path(1)).add(urls.path(0)));
  }

  private static ObjectNode shortened(ObjectNode reply) {
    ((ArrayNode) reply.path("result")).remove(1);
    return reply;
  }

  private static ObjectNode noProperties(ObjectNode reply) {
    reply.putObject("properties");
    return reply;
  }

  /** The second picture's address leads to no picture. */
  private static ObjectNode elsewhere(ObjectNode reply) {
    ArrayNode urls = (ArrayNode) reply.path("result");
    urls.set(1, urls.path(1).asString("").replaceFirst("(?<=[0-9])/.*", "/mj/task/list"));
    return reply;
  }

  private static JsonNode put(JsonNode json, String field, String value) {
    return ((ObjectNode) json).put(field, value);
  }

  private static JsonNode put(JsonNode json, String field, int value) {
    return ((ObjectNode) json).put(field, value);
  }
}
