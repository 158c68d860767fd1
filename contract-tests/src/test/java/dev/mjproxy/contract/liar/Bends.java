package dev.mjproxy.contract.liar;

import dev.mjproxy.contract.options.Access;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Deviations of real servers, one at a time: what is absent, and how things are refused. */
public final class Bends {
  private static final String NOWHERE = "/mj/no-such-operation";
  private static final String DENIED =
      "{\"success\":false,\"code\":-1,\"message\":\"JSON deserialization failed\"}";
  private static final String NOT_FOUND =
      "{\"code\":4,\"description\":\"task_no_found \",\"type\":\"upstream_error\"}";

  private Bends() {}

  /** Every bend. */
  public static List<Bend> all() {
    return Stream.of(absent(), refusals(), access(), TaskBends.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Bend> absent() {
    return List.of(
        bend("no-query", gone("/task/query"), ".*/queryTasks", "list/query-.*", OPERATIONS),
        bend("no-swap", gone("/insight-face/swap"), ".*/swapFace", ".*/swap-face", OPERATIONS),
        bend(
            "no-swap-body-first",
            (asked, honest) ->
                isBroken(asked)
                    ? Served.of(400, "application/json", "{\"error\":\"Bad Request\"}")
                    : gone("/insight-face/swap").answer(asked, honest),
            ".*/swapFace",
            ".*/swap-face",
            "access/(no|wrong)-secret-is-refused/.*",
            OPERATIONS),
        bend("no-shorten", gone("/submit/shorten"), ".*/submitShorten", ".*/shorten", OPERATIONS),
        bend(
            "no-cancel",
            gone("/cancel"),
            ".*/cancelTask",
            "lifecycle/cancel-.*",
            "action/abandoned-modal-is-cancelled",
            "returncode/unfinished-parent",
            OPERATIONS),
        bend(
            "no-prefix",
            (asked, honest) ->
                asked.path().startsWith("/mj-") ? nowhere(asked, honest) : honest.apply(asked),
            "access/mode-prefix-is-routed/.*",
            "access/task-is-found-under-every-prefix",
            "capability/mode-prefixes-are-present"));
  }

  private static final String OPERATIONS = "capability/operations-are-present";

  private static List<Bend> refusals() {
    return List.of(
        changed(
            "parent-404",
            asked -> asked.is("/submit/action") || asked.is("/submit/modal"),
            served -> code(served) == 3 ? served.withStatus(404) : served,
            "returncode/unknown-task/.*",
            "shape/replies-keep-the-schema/submit(Action|Modal)"),
        changed(
            "vo-200",
            asked -> asked.method().equals("POST"),
            served -> served.status() == 400 ? Served.of(200, "application/json", DENIED) : served,
            "shape/malformed-json/.*",
            "shape/wrong-inside/.*"),
        changed(
            "media-400",
            asked -> true,
            served -> served.status() == 415 ? served.withStatus(400) : served,
            "shape/wrong-media-type/.*"),
        bend(
            "method-404",
            (asked, honest) -> {
              Served served = honest.apply(asked);
              return served.status() == 405 ? nowhere(asked, honest) : served;
            },
            "shape/wrong-method/.*"),
        unknown("unknown-204", Served.of(204, "application/json", "")),
        unknown("unknown-400", Served.of(400, "application/json", NOT_FOUND)),
        unknown("unknown-null", Served.of(200, "application/json", "null")),
        bend(
            "ignores-filter",
            (asked, honest) -> honest.apply(without(asked, "accountFilter", "filter")),
            "returncode/unknown-account/.*",
            "shape/wrong-(type|inside)/.*"));
  }

  private static List<Bend> access() {
    return List.of(
        new Bend(
            "no-bearer",
            () ->
                (asked, honest) ->
                    asked.headers().containsKey("authorization")
                        ? Served.of(401, "text/plain", "")
                        : honest.apply(asked),
            Access.SecretForm.MJ_API_SECRET,
            List.of("access/both-secret-forms-work", "access/raw-secret-works")),
        bend(
            "body-before-secret",
            (asked, honest) -> honest.apply(isBroken(asked) ? asked.withSecret("S") : asked),
            "access/(no|wrong)-secret-is-refused/.*"),
        changed(
            "text-401",
            asked -> true,
            served ->
                served.status() == 401
                    ? Served.of(401, "text/plain", "Authorization header missing.")
                    : served),
        changed(
            "text-plain",
            asked -> asked.path().contains("/submit/"),
            served ->
                served.status() == 200
                    ? served.withHeader("Content-Type", "text/plain; charset=utf-8")
                    : served,
            "shape/replies-follow-the-advice/.*"));
  }

  static Bend bend(String name, Lie.Defect defect, String... hanging) {
    return new Bend(name, () -> defect, Access.SecretForm.BEARER, List.of(hanging));
  }

  static Bend changed(
      String name, Predicate<Asked> condition, UnaryOperator<Served> change, String... hanging) {
    return bend(
        name,
        (asked, honest) ->
            condition.test(asked) ? change.apply(honest.apply(asked)) : honest.apply(asked),
        hanging);
  }

  private static Lie.Defect gone(String suffix) {
    return (asked, honest) -> asked.is(suffix) ? nowhere(asked, honest) : honest.apply(asked);
  }

  /** As the server answers paths that it does not have. */
  public static Served nowhere(Asked asked, Function<Asked, Served> honest) {
    Served served = honest.apply(new Asked(asked.method(), NOWHERE, asked.headers(), asked.body()));
    return new Served(
        served.status(), served.headers(), served.body().replace(NOWHERE, asked.path()));
  }

  private static Bend unknown(String name, Served answer) {
    return changed(
        name,
        asked -> asked.is("/fetch"),
        served -> served.status() == 200 && served.body().isEmpty() ? answer : served,
        "shape/unknown-id-is-no-task",
        "shape/replies-keep-the-schema/fetchTask",
        "shape/replies-follow-the-advice/fetchTask");
  }

  private static int code(Served served) {
    return served.json().path("code").asInt(0);
  }

  private static boolean isBroken(Asked asked) {
    try {
      return asked.method().equals("POST")
          && !asked.body().isEmpty()
          && JsonMapper.shared().readTree(asked.body()).isMissingNode();
    } catch (JacksonException e) {
      return true;
    }
  }

  private static Asked without(Asked asked, String... fields) {
    try {
      return JsonMapper.shared().readTree(asked.body()) instanceof ObjectNode body
          ? asked.withBody(body.without(List.of(fields)).toString())
          : asked;
    } catch (JacksonException e) {
      return asked;
    }
  }
}
