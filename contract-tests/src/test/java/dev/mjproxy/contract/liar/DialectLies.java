package dev.mjproxy.contract.liar;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Lies about the operations that only some dialects have. */
final class DialectLies {
  private static final String VIDEOS = "trueai";

  private DialectLies() {}

  static List<Lie> all() {
    return List.of(
        refused("changes nothing", "/submit/change"),
        refused("reads no line", "/submit/simple-change"),
        refused("edits nothing", "/submit/edits").in(VIDEOS),
        refused("moves nothing", "/submit/video").in(VIDEOS),
        refused("keeps its style", "/submit/retexture").in(VIDEOS),
        made("UPSCALE", "task-shows-its-action", it -> it.put("action", "VARIATION")),
        made("VARIATION", "task-shows-its-action", it -> it.put("action", "UPSCALE")),
        made("VIDEO", "task-shows-its-action", it -> it.put("action", "IMAGINE")).in(VIDEOS),
        made("EDIT", "task-shows-its-action", it -> it.put("action", "IMAGINE")).in(VIDEOS),
        made("UPSCALE", "task-keeps-the-rules", it -> it.putNull("state")),
        made("VIDEO", "task-keeps-the-rules", it -> it.putNull("finishTime")).in(VIDEOS),
        made("RETEXTURE", "task-keeps-the-rules", it -> it.put("id", "1")).in(VIDEOS),
        made("VARIATION", "change-keeps-the-prompt", it -> it.put("prompt", "another")),
        accepted("takes a change of nothing", "incomplete-request-is-refused", "/change", 4),
        accepted("takes an empty line", "incomplete-request-is-refused", "/simple-change", 4),
        accepted("moves no picture", "incomplete-request-is-refused", "/video", 4).in(VIDEOS),
        accepted("changes any grid", "unknown-grid-is-refused", "/change", 3),
        accepted("takes any line", "unknown-grid-is-refused", "/simple-change", 3));
  }

  private static Lie refused(String name, String path) {
    return Lies.when(
        name,
        "dialect/submission-is-accepted",
        asked -> asked.is(path),
        served ->
            served.withJson(
                json ->
                    json.path("code").asInt(0) == 1
                        ? ((ObjectNode) json).put("code", 4).putNull("result")
                        : json));
  }

  private static Lie made(String action, String check, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        action + " as no other",
        "dialect/" + check,
        asked -> asked.is("/fetch"),
        served ->
            served.withTasks(
                task ->
                    task.path("action").asString("").equals(action) ? change.apply(task) : task));
  }

  private static Lie accepted(String name, String check, String path, int code) {
    return Lies.when(
        name,
        "dialect/" + check,
        asked -> asked.is(path),
        served ->
            served.withJson(
                json ->
                    json.path("code").asInt(0) == code
                        ? ((ObjectNode) json).put("code", 1).put("result", "1")
                        : json));
  }
}
