package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.image.ImageAddress;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.TaskStatus;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes a task's own values into its {@code properties} (protocol §4.5). */
final class PropertiesWriter {
  private final ObjectNode properties;
  private final Task task;
  private final long seed;

  PropertiesWriter(ObjectNode properties, Task task, long seed) {
    this.properties = properties;
    this.task = task;
    this.seed = seed;
  }

  void write(TaskState state) {
    Submission submission = task.submission();
    properties.put("botType", submission.botType());
    properties.put("notifyHook", submission.caller().notifyHook());
    // Message ids are snowflakes; these carry the task's id, so that one sees whose they are.
    replace("messageId", "137" + task.id());
    replace("progressMessageId", "136" + task.id());
    replace("nonce", "164" + task.id());
    replace("messageHash", ImageAddress.imageId(task.id(), seed));
    replace("messageContent", PromptText.messageContent(submission));
    if (submission.source() instanceof Submission.Source.Button button) {
      properties.put("customId", button.customId());
    }
    finalPrompt(submission, state);
  }

  private void finalPrompt(Submission submission, TaskState state) {
    boolean finished = state.status() == TaskStatus.SUCCESS;
    if (submission.kind() == TaskKind.DESCRIBE && finished) {
      return; // The template's four texts.
    }
    if (submission.kind() == TaskKind.SHORTEN && finished) {
      replace("finalPrompt", PromptText.shortening(submission));
      replace("finalZhPrompt", PromptText.shortening(submission));
      return;
    }
    boolean isPicture = !PromptText.isText(submission.kind()) && submission.prompt() != null;
    replace(
        "finalPrompt",
        isPicture && state.startedAt() != null
            ? PromptText.finalPrompt(submission)
            : submission.prompt());
  }

  private void replace(String name, @Nullable String value) {
    if (properties.has(name)) {
      properties.put(name, value);
    }
  }
}
