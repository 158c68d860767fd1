package dev.mjproxy.contract.bench;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.CallbackLies;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The faults of the table in docs/guides/detection.md, by their names there. */
final class Faults {
  private static final Served NOTHING = Served.of(200, "application/json", "");
  private static final String STRANGER =
      "{\"id\":\"1\",\"action\":\"IMAGINE\",\"status\":\"SUCCESS\",\"submitTime\":1700000000000}";

  private final Map<String, Supplier<Lie.Defect>> faults = new LinkedHashMap<>();

  private Faults() {
    faults.put("none", () -> (asked, honest) -> honest.apply(asked));
    singleReplies();
    refusals();
    lives();
    callbacks();
  }

  static Map<String, Supplier<Lie.Defect>> all() {
    return new Faults().faults;
  }

  private void singleReplies() {
    when("imagine answers 202", Faults::submits, served -> served.withStatus(202));
    task("a task lacks submitTime", it -> it.without("submitTime"));
    task("submitTime is text", it -> it.put("submitTime", it.path("submitTime").asString("")));
    task("status is DONE", it -> it.put("status", "DONE"));
    when(
        "fetch has no Content-Type",
        Faults::fetches,
        served -> served.withHeader("Content-Type", ""));
    when(
        "code 1 comes without a result",
        Faults::submits,
        served -> served.withJson(json -> ((ObjectNode) json).putNull("result")));
  }

  private void refusals() {
    faults.put(
        "no secret is needed",
        () ->
            (asked, honest) ->
                honest.apply(
                    asked.headers().containsKey("authorization") ? asked : asked.withSecret("S")));
    when(
        "bad requests get 500",
        asked -> true,
        served -> served.status() == 400 ? served.withStatus(500) : served);
    when(
        "an unknown id is a task",
        Faults::fetches,
        served ->
            served.status() == 200 && served.body().isEmpty()
                ? Served.of(200, "application/json", STRANGER)
                : served);
    when(
        "a missing prompt is accepted",
        Faults::submits,
        served ->
            served.withJson(
                json ->
                    json.path("code").asInt(0) == 4
                        ? ((ObjectNode) json).put("code", 1).put("result", "1700000000000000")
                        : json));
  }

  private void lives() {
    when(
        "an accepted id cannot be fetched",
        Faults::fetches,
        served -> served.status() == 200 ? NOTHING : served);
    counting(
        "progress falls, and the end is none",
        (task, look) ->
            task.path("status").asString("").equals("SUCCESS") && look > 1
                ? task.put("status", "IN_PROGRESS").put("progress", "30%")
                : task);
    task("the prompt is another one", it -> it.put("prompt", "a dog"));
    task("times are in seconds", it -> it.put("submitTime", it.path("submitTime").asLong() / 1000));
    task(
        "a cancelled task goes on",
        it -> it.path("status").asString("").equals("CANCEL") ? it.put("status", "SUBMITTED") : it);
    faults.put(
        "the query ignores its page size",
        () ->
            (asked, honest) ->
                honest.apply(
                    new Asked(
                        asked.method(),
                        asked.path(),
                        asked.headers(),
                        asked.body().replace("\"pageSize\":", "\"x\":"))));
  }

  private void callbacks() {
    faults.put(
        "notifyHook is never called",
        () -> CallbackLies.relay("application/json", task -> Optional.empty()));
    faults.put(
        "the last callback comes again, in progress",
        () ->
            CallbackLies.relay(
                "application/json",
                task ->
                    Optional.of(
                        task.path("finishTime").isNumber()
                            ? task.put("status", "IN_PROGRESS").put("progress", "30%")
                            : task)));
  }

  private static boolean submits(Asked asked) {
    return asked.path().endsWith("/submit/imagine");
  }

  private static boolean fetches(Asked asked) {
    return asked.path().endsWith("/fetch");
  }

  private void when(String name, Predicate<Asked> where, UnaryOperator<Served> change) {
    faults.put(
        name,
        () ->
            (asked, honest) ->
                where.test(asked) ? change.apply(honest.apply(asked)) : honest.apply(asked));
  }

  private void task(String name, UnaryOperator<ObjectNode> change) {
    when(name, asked -> true, served -> served.withTasks(change));
  }

  private interface Counting {
    ObjectNode change(ObjectNode task, int look);
  }

  private void counting(String name, Counting counting) {
    faults.put(
        name,
        () -> {
          Map<String, Integer> looks = new ConcurrentHashMap<>();
          return (asked, honest) ->
              honest
                  .apply(asked)
                  .withTasks(
                      task -> {
                        String look = task.path("id").asString("") + task.path("status");
                        return counting.change(task, looks.merge(look, 1, Integer::sum));
                      });
        });
  }
}
