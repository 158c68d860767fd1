package dev.mjproxy.contract.liar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All lies; here those about access and single requests. */
public final class Lies {
  private static final String HTML = "<html><body>Welcome</body></html>";
  private static final String TRACE =
      "java.lang.NullPointerException\n\tat a.b.C.d(C.java:12)\n\tat a.b.C.e(C.java:15)";

  private Lies() {}

  /** Every lie there is. */
  public static List<Lie> all() {
    List<Lie> lies = new ArrayList<>();
    lies.addAll(access());
    lies.addAll(secrets());
    lies.addAll(statuses());
    lies.addAll(shapes());
    lies.addAll(replies());
    lies.addAll(codes());
    lies.addAll(CapabilityLies.all());
    lies.addAll(TaskLies.all());
    lies.addAll(KindLies.all());
    lies.addAll(DialectLies.all());
    lies.addAll(ListLies.all());
    lies.addAll(RefusalLies.all());
    lies.addAll(CallbackLies.all());
    lies.addAll(RunLies.all());
    return List.copyOf(lies);
  }

  private static List<Lie> access() {
    return List.of(
        made("500 to everything", "access/server-answers", Served.of(500, "text/plain", "oops")),
        made("401 to everything", "access/secret-is-accepted", Served.of(401, "text/plain", "")),
        made("HTML to everything", "access/api-is-here", Served.of(200, "text/html", HTML)),
        made("nothing to everything", "access/api-is-here", Served.of(200, "text/html", "")),
        made("404 to everything", "access/api-is-here", Served.of(404, "text/plain", "no")),
        when(
            "one header form only",
            "access/both-secret-forms-work",
            asked -> asked.headers().containsKey("mj-api-secret"),
            served -> Served.of(401, "text/plain", "")),
        when(
            "no turbo",
            "access/mode-prefix-is-routed",
            asked -> asked.path().startsWith("/mj-turbo"),
            served -> served.withStatus(404)),
        when(
            "relax shows another prompt",
            "access/task-is-found-under-every-prefix",
            asked -> asked.path().startsWith("/mj-relax"),
            served -> served.withTasks(task -> task.put("prompt", "a dog"))),
        when(
            "relax has tasks of its own",
            "access/task-is-found-under-every-prefix",
            asked -> asked.path().startsWith("/mj-relax"),
            served -> Served.of(200, "application/json", "")));
  }

  private static List<Lie> secrets() {
    return List.of(
        lie(
            "open to all",
            "access/no-secret-is-refused",
            (asked, honest) -> honest.apply(asked.hasSecret() ? asked : asked.withSecret("S"))),
        lie(
            "reads the body of anybody",
            "access/no-secret-is-refused",
            (asked, honest) ->
                honest.apply(asked.body().equals("{") ? asked.withSecret("S") : asked)),
        lie(
            "any secret will do",
            "access/wrong-secret-is-refused",
            (asked, honest) -> honest.apply(asked.hasSecret() ? asked.withSecret("S") : asked)),
        lie(
            "looks at the start of the secret",
            "access/similar-secret-is-refused",
            (asked, honest) ->
                honest.apply(
                    asked.headers().getOrDefault("authorization", "").startsWith("Bearer S")
                        ? asked.withSecret("S")
                        : asked)),
        lie(
            "compares regardless of case",
            "access/similar-secret-is-refused",
            (asked, honest) ->
                honest.apply(
                    asked.headers().getOrDefault("authorization", "").equals("Bearer s")
                        ? asked.withSecret("S")
                        : asked)));
  }

  private static List<Lie> statuses() {
    return Stream.of(
            status("shape/malformed-json", 400, 500),
            status("shape/empty-body", 400, 500),
            status("shape/top-is-an-object", 400, 200),
            status("shape/wrong-type", 400, 500),
            status("shape/wrong-type", 400, 200),
            status("shape/unknown-enum-value", 400, 200),
            status("shape/wrong-media-type", 415, 200),
            status("shape/wrong-method", 405, 200),
            status("shape/unknown-path", 404, 200))
        .toList();
  }

  private static List<Lie> shapes() {
    return List.of(
        when(
            "405 without Allow",
            "shape/wrong-method",
            asked -> true,
            served -> served.withHeader("Allow", "")),
        when(
            "a task for any id",
            "shape/unknown-id-is-no-task",
            asked -> asked.is("/fetch"),
            served -> Served.of(200, "application/json", "{\"id\":\"1\",\"status\":\"SUCCESS\"}")),
        refuse("unknown fields refused", "shape/unknown-fields-are-ignored", "noSuchField"),
        when(
            "no charset",
            "shape/json-media-types-are-accepted",
            asked -> asked.headers().getOrDefault("content-type", "").contains("charset"),
            served -> served.withStatus(415)),
        when(
            "plain JSON only",
            "shape/json-media-types-are-accepted",
            asked -> asked.headers().getOrDefault("content-type", "").contains("+json"),
            served -> served.withStatus(415)),
        lie(
            "stumbles over an empty page",
            "shape/number-out-of-range",
            (asked, honest) ->
                asked.body().contains("\"pageSize\":0")
                    ? Served.of(500, "text/plain", "")
                    : honest.apply(asked)),
        refuse("null refused", "shape/null-means-absent", "null"),
        refuse("long bodies refused", "shape/request-examples-are-accepted", "accountFilter"));
  }

  private static List<Lie> replies() {
    return List.of(
        when(
            "an error for good calls",
            "shape/replies-keep-the-schema",
            asked -> asked.is("/submit/shorten"),
            served -> served.withStatus(503)),
        when(
            "404 for a success",
            "shape/replies-keep-the-schema",
            asked -> asked.is("/cancel"),
            served -> served.withStatus(404)),
        when(
            "a submission without a description",
            "shape/replies-keep-the-schema",
            asked -> asked.is("/submit/blend"),
            served -> served.withJson(json -> ((ObjectNode) json).without("description"))),
        when(
            "JSON as plain text",
            "shape/replies-follow-the-advice",
            asked -> true,
            served -> served.withHeader("Content-Type", "text/plain; charset=utf-8")),
        when(
            "a field of its own",
            "shape/replies-are-documented",
            asked -> true,
            served -> served.withTasks(task -> task.put("cost", 7))),
        when(
            "stack traces",
            "shape/no-stack-trace",
            asked -> asked.is("/task/list"),
            served -> Served.of(500, "text/plain", TRACE)),
        when(
            "a stack trace inside of a description",
            "shape/no-stack-trace",
            asked -> asked.is("/list-by-condition"),
            served -> Served.of(400, "application/json", described(TRACE))));
  }

  private static String described(String text) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("code", 9)
        .put("description", text)
        .toString();
  }

  private static List<Lie> codes() {
    return List.of(
        code("accepts what lacks a field", "returncode/missing-field", 4, 1),
        when(
            "does not say which field",
            "returncode/missing-field",
            asked -> true,
            served -> served.withJson(Lies::vague)),
        code("accepts any parent", "returncode/unknown-task", 3, 1),
        code("accepts any picture", "returncode/bad-images", 4, 1),
        when(
            "a queue of unknown length",
            "returncode/queue-is-counted",
            asked -> asked.is("/submit/shorten"),
            served -> served.withJson(json -> ((ObjectNode) json).put("code", 22))),
        when(
            "a failure without a reason",
            "lifecycle/failure-has-a-reason",
            asked -> true,
            served ->
                served.withTasks(task -> task.put("status", "FAILURE").putNull("failReason"))));
  }

  static Lie lie(String name, String check, Lie.Defect defect) {
    return new Lie(name, check, () -> defect);
  }

  static Lie when(
      String name, String check, Predicate<Asked> condition, UnaryOperator<Served> change) {
    return lie(
        name,
        check,
        (asked, honest) ->
            condition.test(asked) ? change.apply(honest.apply(asked)) : honest.apply(asked));
  }

  private static Lie made(String name, String check, Served served) {
    return lie(name, check, (asked, honest) -> served);
  }

  static Lie status(String check, int from, int to) {
    return when(
        "%d where %d belongs".formatted(to, from),
        check,
        asked -> true,
        served -> served.status() == from ? served.withStatus(to) : served);
  }

  private static Lie refuse(String name, String check, String word) {
    return when(
        name, check, asked -> asked.body().contains(word), served -> served.withStatus(400));
  }

  private static JsonNode vague(JsonNode json) {
    return json.path("code").asInt(0) == 4 ? ((ObjectNode) json).put("description", "no") : json;
  }

  static Lie code(String name, String check, int from, int to) {
    return when(
        name,
        check,
        asked -> true,
        served ->
            served.withJson(
                json ->
                    json.path("code").asInt(0) == from
                        ? ((ObjectNode) json).put("code", to).put("result", "1")
                        : json));
  }
}
