package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.image.ImageAddress;
import dev.mjproxy.mock.internal.image.PictureSize;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Submission.ImageQuirk;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a task as fetch, the lists and the callbacks do: the spec's example of its status, with the
 * task's own values in place of the example's.
 */
public final class TaskRenderer {
  private final TaskTemplates templates;
  private final TaskDialect dialect;
  private final Clock clock;
  private final long seed;
  private final TaskListLimit listLimit;

  /**
   * Reads the examples.
   *
   * @param profile how the server shows tasks
   * @param seed fixes the images' ids
   * @param listLimit how large the tasks of one response may be
   * @param clock the server's time
   */
  public TaskRenderer(Profile profile, long seed, TaskListLimit listLimit, Clock clock) {
    // The base's examples serve as templates, since the mock needs what other servers do not show.
    this.templates = new TaskTemplates(ApiSpec.bundled().operation("fetchTask"));
    this.dialect = new TaskDialect(profile);
    this.seed = seed;
    this.listLimit = listLimit;
    this.clock = clock;
  }

  /** How large the tasks of one response may be together. */
  public TaskListLimit listLimit() {
    return listLimit;
  }

  /**
   * The task as JSON, as clients see it now.
   *
   * @param state its current state
   * @param baseUrl what its image URL begins with
   */
  public ObjectNode render(Task task, TaskState state, String baseUrl) {
    return render(task, state, baseUrl, isUnpolled(task));
  }

  /** Whether a relay has not asked its upstream for the task yet, so that it knows no state. */
  boolean isUnpolled(Task task) {
    return dialect.polls() && dialect.isUnpolled(task, clock.instant());
  }

  ObjectNode render(Task task, TaskState state, String baseUrl, boolean unpolled) {
    TaskState shown = dialect.shown(state, unpolled);
    ObjectNode body = base(task, shown, baseUrl);
    dialect.apply(body, new TaskDialect.View(task, shown, baseUrl, unpolled));
    return body;
  }

  /** The buttons of a task, wherever and in whatever form the server shows them. */
  public JsonNode buttons(Task task, TaskState state) {
    return base(task, state, "").path("buttons");
  }

  /** As the base shows it. */
  private ObjectNode base(Task task, TaskState state, String baseUrl) {
    ObjectNode template = templates.of(task.submission().kind(), state.status());
    ObjectNode body = template.deepCopy();
    Submission submission = task.submission();
    body.put("id", task.id());
    body.put("action", submission.action().name());
    body.put("status", state.status().name());
    // A description's prompt is its own result, which the template holds (field notes §1.1).
    boolean described =
        submission.kind() == TaskKind.DESCRIBE && state.status() == TaskStatus.SUCCESS;
    if (!described) {
      body.put("prompt", submission.prompt());
      body.put("promptEn", submission.prompt());
    }
    body.put("description", Descriptions.of(task));
    body.put("submitTime", task.plan().submittedAt().toEpochMilli());
    put(body, "startTime", state.startedAt());
    put(body, "finishTime", state.finishedAt());
    body.put("progress", progress(state));
    body.put("failReason", state.failReason());
    body.put("state", submission.caller().state());
    image(body, task, state, baseUrl);
    new PropertiesWriter((ObjectNode) body.path("properties"), task, seed).write(state);
    if (state.status() == TaskStatus.SUCCESS) {
      new ButtonsWriter(body, template).write(task, ImageAddress.imageId(task.id(), seed));
    }
    return body;
  }

  /** The task as list-by-ids shows it, with {@code displays} added. */
  public ObjectNode withDisplays(ObjectNode task) {
    return DisplayFields.add(task);
  }

  /** The text that a finished description or shortening holds; empty for other tasks. */
  public String text(Task task) {
    return switch (task.submission().kind()) {
      case SHORTEN -> PromptText.shortening(task.submission());
      case DESCRIBE ->
          templates
              .of(TaskKind.DESCRIBE, TaskStatus.SUCCESS)
              .path("properties")
              .path("finalPrompt")
              .asString("");
      default -> "";
    };
  }

  private void image(ObjectNode body, Task task, TaskState state, String baseUrl) {
    Submission submission = task.submission();
    boolean finished = state.status() == TaskStatus.SUCCESS;
    boolean preview = state.status() == TaskStatus.IN_PROGRESS && state.percent() > 0;
    boolean hasImage =
        submission.kind().pictures() > 0
            && submission.image() != ImageQuirk.MISSING
            && (finished || preview);
    body.put(
        "imageUrl", hasImage ? new ImageAddress(task, state.percent(), seed).url(baseUrl) : null);
    PictureSize size = hasImage && finished ? PictureSize.of(submission) : null;
    put(body, "imageHeight", size == null ? null : size.height());
    put(body, "imageWidth", size == null ? null : size.width());
  }

  /** A state's progress as tasks show it, such as {@code 46%}; null where it has none. */
  public static @Nullable String progress(TaskState state) {
    if (state.status() == TaskStatus.FAILURE) {
      return "";
    }
    return state.percent() < 0 ? null : state.percent() + "%";
  }

  private static void put(ObjectNode node, String name, @Nullable Instant time) {
    if (time == null) {
      node.putNull(name);
    } else {
      node.put(name, time.toEpochMilli());
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Integer value) {
    if (value == null) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }
}
