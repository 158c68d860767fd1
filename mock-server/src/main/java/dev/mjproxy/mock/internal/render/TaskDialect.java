package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Dialect.AbsentValues;
import dev.mjproxy.openapi.profile.FreshTaskAxis;
import dev.mjproxy.openapi.profile.FreshTaskAxis.Known;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.TaskAxis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server's profile changes at the tasks of the base: a list of small changes, made once, and
 * empty for the base itself.
 */
final class TaskDialect {
  private static final Duration CLOCK_SKEW = Duration.ofMillis(3);

  /** A relay polls its upstream at least so often while a task runs. */
  private static final int POLLS_PER_TASK = 4;

  /** What buttons and edits make, upscales and rerolls aside. */
  private static final Set<TaskKind> MADE_BY_BUTTONS =
      Set.of(
          TaskKind.VARIATION,
          TaskKind.VARY_REGION,
          TaskKind.ZOOM,
          TaskKind.CUSTOM_ZOOM,
          TaskKind.PAN,
          TaskKind.PICK,
          TaskKind.EDIT);

  private static final Set<String> NUMBERS =
      Set.of("submitTime", "startTime", "finishTime", "imageHeight", "imageWidth");

  private final Dialect dialect;
  private final List<Change> changes = new ArrayList<>();

  /** One change of a rendered task. */
  private interface Change {
    void apply(ObjectNode body, View view);
  }

  /**
   * What is shown.
   *
   * @param unpolled whether a relay has not asked its upstream for the task yet
   */
  record View(Task task, TaskState state, String baseUrl, boolean unpolled) {
    boolean isDescription() {
      return task.submission().kind() == TaskKind.DESCRIBE && state.status() == TaskStatus.SUCCESS;
    }
  }

  TaskDialect(Profile profile) {
    this.dialect = profile.dialect();
    FreshTaskAxis fresh = dialect.freshTask();
    add(polls() || !fresh.status().equals("NOT_START"), this::fresh);
    TaskAxis task = dialect.task();
    add(!task.failureProgress().isEmpty(), this::failureProgress);
    add(task.rerollAction() == TaskAxis.RerollAction.REROLL, TaskDialect::reroll);
    add(task.buttonAction() == TaskAxis.ButtonAction.VARIATION, TaskDialect::variation);
    add(task.imageUrl() == TaskAxis.ImageUrl.RELAY, TaskDialect::relayedImage);
    add(task.description() == TaskAxis.Description.SUBMISSION, description(profile.spec()));
    for (String place : List.of("prompt", "promptEn")) {
      add(!task.describeTextPlaces().contains(place), withoutText(place));
    }
    add(task.buttonEmoji() == TaskAxis.ButtonEmoji.OBJECT, TaskDialect::emojiObjects);
    add(task.buttons() == TaskAxis.ButtonPlace.PROPERTIES, TaskDialect::buttonsInProperties);
    add(task.buttons() == TaskAxis.ButtonPlace.NONE, (body, view) -> body.remove("buttons"));
    Set<String> undocumented = without(profile.spec(), "Task");
    add(!undocumented.isEmpty(), (body, view) -> body.remove(undocumented));
    Set<String> without = without(profile.spec(), "TaskProperties");
    add(!without.isEmpty(), (body, view) -> ((ObjectNode) body.path("properties")).remove(without));
    add(task.blendPrompt() == TaskAxis.BlendPrompt.LINKS, TaskDialect::blendPrompt);
    add(dialect.absentValues() == AbsentValues.LEFT_OUT, (body, view) -> leaveOut(body));
    add(dialect.absentValues() == AbsentValues.ZERO, (body, view) -> zero(body));
  }

  /** Fields of a schema of the base that the profile's schema does not have. */
  private static Set<String> without(ApiSpec spec, String schema) {
    Set<String> fields = new HashSet<>(fields(ApiSpec.bundled(), schema));
    fields.removeAll(fields(spec, schema));
    fields.remove("buttons");
    return Set.copyOf(fields);
  }

  private static Collection<String> fields(ApiSpec spec, String schema) {
    return spec.document()
        .at("/components/schemas/%s/properties".formatted(schema))
        .propertyNames();
  }

  /** Midjourney's message names the pictures of a blend by links of its own. */
  private static void blendPrompt(ObjectNode body, View view) {
    Submission submission = view.task().submission();
    if (submission.kind() == TaskKind.BLEND
        && view.state().startedAt() != null
        && submission.source() instanceof Submission.Source.Images images) {
      String links = PromptText.links(view.task().id(), images.count());
      body.put("prompt", links).put("promptEn", links);
      ((ObjectNode) body.path("properties")).put("finalPrompt", links);
    }
  }

  private void add(boolean differs, Change change) {
    if (differs) {
      changes.add(change);
    }
  }

  /** Whether the server is a relay, which learns from time to time what its upstream has done. */
  boolean polls() {
    return dialect.freshTask().untilFirstPoll() != null;
  }

  /**
   * Whether a relay has not asked its upstream for the task yet: up to the time that the profile
   * declares, less for tasks that are shorter.
   */
  boolean isUnpolled(Task task, Instant now) {
    Duration longest = dialect.freshTask().untilFirstPoll();
    if (longest == null) {
      return false;
    }
    Duration interval = task.plan().duration().dividedBy(POLLS_PER_TASK);
    Duration until = interval.compareTo(longest) < 0 ? interval : longest;
    return now.isBefore(task.plan().submittedAt().plus(until));
  }

  /** The state that is shown: an upstream that was not asked has told nothing. */
  TaskState shown(TaskState state, boolean unpolled) {
    return unpolled ? new TaskState(TaskStatus.NOT_START, -1, null, null, null) : state;
  }

  /** Changes a task of the base. */
  void apply(ObjectNode body, View view) {
    changes.forEach(change -> change.apply(body, view));
  }

  private void fresh(ObjectNode body, View view) {
    FreshTaskAxis fresh = dialect.freshTask();
    boolean applies = polls() ? view.unpolled() : view.state().status() == TaskStatus.NOT_START;
    if (!applies) {
      return;
    }
    body.put("status", fresh.status());
    body.put("progress", fresh.progress());
    if (fresh.state() == Known.AT_FIRST_POLL) {
      body.putNull("state");
    }
    if (fresh.submitTime() == Known.AT_FIRST_POLL) {
      // A relay notes its own time, before it passes the submission on.
      Instant own = view.task().plan().submittedAt().minus(CLOCK_SKEW);
      body.put("submitTime", own.toEpochMilli());
    }
  }

  private void failureProgress(ObjectNode body, View view) {
    if (view.state().status() == TaskStatus.FAILURE) {
      body.put("progress", dialect.task().failureProgress());
    }
  }

  private static void reroll(ObjectNode body, View view) {
    Submission submission = view.task().submission();
    if (submission.kind() == TaskKind.REROLL) {
      body.put("action", "REROLL");
    }
  }

  private static void variation(ObjectNode body, View view) {
    if (MADE_BY_BUTTONS.contains(view.task().submission().kind())) {
      body.put("action", "VARIATION");
    }
  }

  private static void relayedImage(ObjectNode body, View view) {
    if (body.path("imageUrl").isString()) {
      body.put("imageUrl", view.baseUrl() + "/mj/image/" + view.task().id());
    }
  }

  /** That of the response to a submission. */
  private static Change description(ApiSpec spec) {
    Optional<String> text =
        spec.operations().stream()
            .flatMap(operation -> operation.responseExamples(200).stream())
            .filter(example -> example.value().path("code").asInt(0) == 1)
            .map(example -> example.value().path("description").asString(""))
            .findFirst();
    return (body, view) -> body.put("description", text.orElse(""));
  }

  private static Change withoutText(String place) {
    return (body, view) -> {
      if (view.isDescription()) {
        body.putNull(place);
      }
    };
  }

  private static void emojiObjects(ObjectNode body, View view) {
    for (JsonNode button : body.path("buttons")) {
      String emoji = button.path("emoji").asString("");
      ((ObjectNode) button).remove("emoji");
      if (!emoji.isEmpty()) {
        ((ObjectNode) button).putObject("emoji").put("name", emoji);
      }
    }
  }

  private static void buttonsInProperties(ObjectNode body, View view) {
    JsonNode buttons = body.remove("buttons");
    if (buttons != null && !buttons.isEmpty() && body.path("properties") instanceof ObjectNode at) {
      at.set("buttons", buttons);
    }
  }

  private static void leaveOut(ObjectNode body) {
    body.removeIf(JsonNode::isNull);
    for (JsonNode member : body) {
      if (member instanceof ObjectNode object) {
        leaveOut(object);
      }
    }
  }

  private static void zero(ObjectNode body) {
    for (String name : List.copyOf(body.propertyNames())) {
      JsonNode value = body.path(name);
      if (value instanceof ArrayNode array && array.isEmpty()) {
        body.putNull(name);
      } else if (value.isNull() && NUMBERS.contains(name)) {
        body.put(name, 0);
      } else if (value.isNull() && !name.equals("buttons") && !name.equals("properties")) {
        body.put(name, "");
      }
    }
  }
}
