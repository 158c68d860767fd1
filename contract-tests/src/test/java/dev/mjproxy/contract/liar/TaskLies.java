package dev.mjproxy.contract.liar;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lies about the life of a task. */
final class TaskLies {
  private static final long EIGHT_HOURS = Duration.ofHours(8).toMillis();

  private TaskLies() {}

  static List<Lie> all() {
    return Stream.of(submissions(), lists(), looks(), ends()).flatMap(List::stream).toList();
  }

  private static List<Lie> submissions() {
    return List.of(
        Lies.when(
            "refuses good prompts",
            "lifecycle/submit-is-accepted",
            asked -> asked.is("/submit/imagine"),
            served -> served.withJson(json -> ((ObjectNode) json).put("code", 9))),
        Lies.when(
            "accepts without an id",
            "lifecycle/submit-is-accepted",
            asked -> asked.is("/submit/imagine"),
            served -> served.withJson(json -> ((ObjectNode) json).put("result", " "))),
        Lies.when(
            "forgets its tasks",
            "lifecycle/id-is-fetchable",
            asked -> asked.is("/fetch"),
            served -> Served.of(200, "application/json", "")),
        new Lie(
            "forgets what it blended",
            "lifecycle/accepted-ids-are-fetchable",
            TaskLies::forgetBlends),
        Lies.when(
            "denies its tasks",
            "lifecycle/id-is-fetchable",
            asked -> asked.is("/fetch"),
            served -> served.withStatus(404)));
  }

  private static List<Lie> lists() {
    return List.of(
        always(
            "draws once",
            "equal-prompts-draw-twice",
            task -> task.put("imageUrl", "http://127.0.0.1/one.png")),
        new Lie("one id for all", "lifecycle/ids-are-unique", TaskLies::oneIdForAll),
        Lies.when(
            "lists nothing",
            "lifecycle/task-is-listed",
            asked -> asked.is("/task/list"),
            served -> Served.of(200, "application/json", "[]")),
        Lies.when(
            "hides its queue",
            "lifecycle/queue-holds-the-task",
            asked -> asked.is("/task/queue"),
            served -> Served.of(200, "application/json", "[]")),
        Lies.when(
            "makes up tasks",
            "lifecycle/unknown-ids-are-left-out",
            asked -> asked.is("/list-by-ids"),
            served -> Served.of(200, "application/json", "[{\"id\":\"1\"}]")),
        Lies.when(
            "cancels, and denies it",
            "lifecycle/cancel-ends-the-task",
            asked -> asked.is("/cancel"),
            served -> served.withJson(json -> ((ObjectNode) json).put("code", 4))),
        new Lie(
            "cancels the finished", "lifecycle/cancel-spares-the-finished", TaskLies::cancelAll));
  }

  private static List<Lie> looks() {
    return List.of(
        always("another id", "id-is-stable", task -> task.put("id", "1" + text(task, "id"))),
        always("rewrites", "prompt-is-echoed", task -> task.put("prompt", "a dog")),
        always("loses state", "state-is-echoed", task -> task.putNull("state")),
        always("trims", "state-is-echoed", task -> task.put("state", text(task, "state").strip())),
        always("mistakes", "action-is-imagine", task -> task.put("action", "UPSCALE")),
        first("asks again", "status-moves-forward", task -> task.put("status", "MODAL")),
        later("dies late", "status-moves-forward", (task, n) -> task.put("status", "CANCEL")),
        later("wakes up", "status-moves-forward", (task, n) -> task.put("status", "IN_PROGRESS")),
        later("steps back", "progress-never-falls", (task, n) -> task.put("progress", "50%")),
        always("was never submitted", "times-are-milliseconds", task -> task.put("submitTime", 0)),
        always("seconds", "times-are-milliseconds", task -> time(task, "submitTime", 1000, 0)),
        always("starts early", "times-are-ordered", TaskLies::startEarly),
        later("moves", "times-stay", (task, n) -> time(task, "submitTime", 1, n)),
        always("eight hours off", "times-fit-the-server", TaskLies::eightHoursOff),
        later("new picture", "end-is-final", (task, n) -> task.put("imageUrl", "http://x/" + n)),
        always("never cancels", "cancel-ends-the-task", task -> task.put("status", "SUBMITTED")));
  }

  private static List<Lie> ends() {
    return List.of(
        ended("overdoes", "progress-fits-the-status", task -> task.put("progress", "101%")),
        ended("a broken address", "success-has-an-image", task -> task.put("imageUrl", "::no")),
        ended("no picture", "success-has-an-image", task -> task.putNull("imageUrl")),
        ended("no end", "success-has-a-finish-time", task -> task.putNull("finishTime")),
        ended("99 %", "success-is-100-percent", task -> task.put("progress", "99%")),
        ended("no reroll", "success-has-grid-buttons", TaskLies::dropReroll),
        ended("U1 upscales the second", "success-has-grid-buttons", TaskLies::otherLabels),
        ended("another size", "image-downloads", task -> task.put("imageWidth", 7)),
        ended("a stranger's button", "buttons-belong-to-the-image", TaskLies::strangeButton),
        ended(
            "succeeds with a reason",
            "success-has-no-fail-reason",
            task -> task.put("failReason", "timeout")),
        Lies.lie("half a picture", "lifecycle/image-downloads", TaskLies::halfAPicture),
        ended("no download", "image-downloads", TaskLies::pictureOfNothing));
  }

  private static Lie always(String name, String check, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        name,
        "lifecycle/" + check,
        asked -> asked.is("/fetch"),
        served -> served.withTasks(change));
  }

  private static Lie ended(String name, String check, UnaryOperator<ObjectNode> change) {
    return always(
        name, check, task -> text(task, "status").equals("SUCCESS") ? change.apply(task) : task);
  }

  /** A lie told from the second look at the finished task on. */
  private static Lie later(
      String name, String check, BiFunction<ObjectNode, Integer, ObjectNode> change) {
    return new Lie(
        name,
        "lifecycle/" + check,
        () -> {
          AtomicInteger looks = new AtomicInteger();
          return ended(
                  name,
                  check,
                  task -> {
                    int look = looks.getAndIncrement();
                    return look == 0 ? task : change.apply(task, look);
                  })
              .defects()
              .get();
        });
  }

  /** A lie told at the first look at the finished task only. */
  private static Lie first(String name, String check, UnaryOperator<ObjectNode> change) {
    return new Lie(
        name,
        "lifecycle/" + check,
        () -> {
          AtomicInteger looks = new AtomicInteger();
          return ended(
                  name, check, task -> looks.getAndIncrement() == 0 ? change.apply(task) : task)
              .defects()
              .get();
        });
  }

  private static ObjectNode time(ObjectNode task, String field, int divisor, long shift) {
    return task.put(field, task.path(field).asLong() / divisor + shift);
  }

  private static ObjectNode startEarly(ObjectNode task) {
    return task.put("startTime", task.path("submitTime").asLong() - 1000);
  }

  private static ObjectNode eightHoursOff(ObjectNode task) {
    return time(task, "submitTime", 1, EIGHT_HOURS);
  }

  private static ObjectNode otherLabels(ObjectNode task) {
    ((ObjectNode) task.path("buttons").path(0)).put("label", "U2");
    return task;
  }

  private static ObjectNode dropReroll(ObjectNode task) {
    ((ArrayNode) task.path("buttons")).remove(4);
    return task;
  }

  private static ObjectNode strangeButton(ObjectNode task) {
    ((ObjectNode) task.path("buttons").path(2))
        .put("customId", "MJ::JOB::upsample::3::00000000-0000-0000-0000-000000000000");
    return task;
  }

  private static ObjectNode pictureOfNothing(ObjectNode task) {
    return task.put(
        "imageUrl", text(task, "imageUrl").replaceFirst("(?<=[0-9])/.*", "/mj/task/list"));
  }

  private static Served halfAPicture(Asked asked, Function<Asked, Served> honest) {
    String here = "http://" + asked.headers().getOrDefault("host", "");
    Served served = honest.apply(asked);
    return asked.path().contains(".png")
        ? served.cutTo(served.body().length() / 2)
        : served.withTasks(
            task ->
                task.put("imageUrl", text(task, "imageUrl").replaceFirst("^http://[^/]+", here)));
  }

  private static Lie.Defect forgetBlends() {
    Set<String> forgotten = ConcurrentHashMap.newKeySet();
    return (asked, honest) -> {
      Served served = honest.apply(asked);
      if (asked.is("/submit/blend")) {
        forgotten.add(served.json().path("result").asString(""));
      }
      return asked.is("/fetch") && forgotten.contains(served.json().path("id").asString(""))
          ? Served.of(200, "application/json", "")
          : served;
    };
  }

  private static Lie.Defect oneIdForAll() {
    AtomicReference<String> first = new AtomicReference<>("");
    return (asked, honest) ->
        asked.is("/submit/imagine")
            ? honest.apply(asked).withJson(json -> sameId((ObjectNode) json, first))
            : honest.apply(asked);
  }

  private static JsonNode sameId(ObjectNode reply, AtomicReference<String> first) {
    first.compareAndSet("", text(reply, "result"));
    return reply.put("result", first.get());
  }

  private static Lie.Defect cancelAll() {
    AtomicInteger cancels = new AtomicInteger();
    return (asked, honest) -> {
      // Ids that no task has begin with 0.
      cancels.addAndGet(asked.is("/cancel") && !asked.path().contains("/task/0") ? 1 : 0);
      Served served = honest.apply(asked);
      return cancels.get() > 0 && asked.is("/fetch")
          ? served.withTasks(task -> task.put("status", "CANCEL"))
          : served;
    };
  }

  private static String text(ObjectNode task, String field) {
    return task.path(field).asString("");
  }
}
