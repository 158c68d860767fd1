package dev.mjproxy.mock.render;

import dev.mjproxy.mock.image.ImageAddress;
import dev.mjproxy.mock.image.PictureSize;
import dev.mjproxy.mock.task.Submission;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskState;
import dev.mjproxy.mock.task.TaskStatus;
import dev.mjproxy.openapi.Operation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a task as fetch, the lists and the callbacks do: the spec's example of its status, with the
 * live fields written over it.
 */
public final class TaskRenderer {
  private static final Map<TaskStatus, String> EXAMPLES =
      Map.of(
          TaskStatus.NOT_START, "taskNotStart",
          TaskStatus.SUBMITTED, "taskSubmitted",
          TaskStatus.MODAL, "taskModal",
          TaskStatus.IN_PROGRESS, "taskInProgress",
          TaskStatus.SUCCESS, "imagineSuccess",
          TaskStatus.FAILURE, "taskFailure",
          TaskStatus.CANCEL, "taskCancel");

  private final Map<TaskStatus, ObjectNode> examples = new EnumMap<>(TaskStatus.class);
  private final long seed;

  /**
   * @param fetchTask the operation whose examples serve as templates
   * @param seed fixes the images' ids
   */
  public TaskRenderer(Operation fetchTask, long seed) {
    EXAMPLES.forEach(
        (status, name) ->
            examples.put(status, (ObjectNode) fetchTask.responseExample(200, name).value()));
    this.seed = seed;
  }

  /**
   * The task as JSON.
   *
   * @param state what it is now
   * @param baseUrl what its image URL begins with
   */
  public ObjectNode render(Task task, TaskState state, String baseUrl) {
    ObjectNode template = Objects.requireNonNull(examples.get(state.status()), "an example");
    ObjectNode body = template.deepCopy();
    Submission submission = task.submission();
    body.put("id", task.id());
    body.put("action", submission.action().name());
    body.put("status", state.status().name());
    body.put("prompt", submission.prompt());
    body.put("promptEn", submission.prompt());
    body.put("description", "/imagine " + submission.prompt());
    body.put("submitTime", task.plan().submittedAt().toEpochMilli());
    put(body, "startTime", state.startedAt());
    put(body, "finishTime", state.finishedAt());
    body.put("progress", progress(state));
    body.put("failReason", state.failReason());
    body.put("state", submission.state());
    image(body, task, state, baseUrl);
    properties((ObjectNode) body.get("properties"), task, state);
    if (state.status() == TaskStatus.SUCCESS) {
      buttons(body, template, ImageAddress.imageId(task.id(), seed));
    }
    return body;
  }

  private void image(ObjectNode body, Task task, TaskState state, String baseUrl) {
    boolean hasImage =
        state.status() == TaskStatus.SUCCESS
            || (state.status() == TaskStatus.IN_PROGRESS && state.percent() > 0);
    body.put(
        "imageUrl", hasImage ? new ImageAddress(task, state.percent(), seed).url(baseUrl) : null);
    if (state.status() == TaskStatus.SUCCESS) {
      PictureSize size = PictureSize.of(task.submission());
      body.put("imageHeight", size.height());
      body.put("imageWidth", size.width());
    }
  }

  private void properties(ObjectNode properties, Task task, TaskState state) {
    Submission submission = task.submission();
    boolean started = state.startedAt() != null;
    String finalPrompt = started ? PromptText.finalPrompt(submission) : submission.prompt();
    properties.put("botType", submission.botType());
    properties.put("notifyHook", submission.notifyHook());
    // Message ids are snowflakes; these carry the task's id, so that one sees whose they are.
    replace(properties, "messageId", "137" + task.id());
    replace(properties, "progressMessageId", "136" + task.id());
    replace(properties, "nonce", "164" + task.id());
    replace(properties, "messageHash", ImageAddress.imageId(task.id(), seed));
    replace(properties, "finalPrompt", finalPrompt);
    replace(properties, "messageContent", PromptText.messageContent(submission));
  }

  private static void buttons(ObjectNode body, ObjectNode template, String imageId) {
    String exampleId = template.path("properties").path("messageHash").asString("");
    for (JsonNode button : body.path("buttons")) {
      String customId = button.path("customId").asString();
      ((ObjectNode) button).put("customId", customId.replace(exampleId, imageId));
    }
  }

  private static @Nullable String progress(TaskState state) {
    if (state.status() == TaskStatus.FAILURE) {
      return "";
    }
    return state.percent() < 0 ? null : state.percent() + "%";
  }

  private static void replace(ObjectNode node, String name, @Nullable String value) {
    if (node.has(name)) {
      node.put(name, value);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Instant time) {
    if (time == null) {
      node.putNull(name);
    } else {
      node.put(name, time.toEpochMilli());
    }
  }
}
