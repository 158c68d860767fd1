package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.internal.image.ImageAddress;
import dev.mjproxy.mock.internal.image.PictureSize;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task in few bytes, with the step that it is at and those to come: a reader shows its progress
 * without being told of each.
 *
 * @param clock the server's time
 * @param seed fixes the pictures' names
 */
record TaskSummary(Clock clock, long seed) {
  private static final int LONGEST_TEXT = 300;

  ObjectNode of(Task task) {
    Submission submission = task.submission();
    ObjectNode node = JsonMapper.shared().createObjectNode();
    node.put("id", task.id());
    node.put("action", submission.action().name());
    node.put("mode", submission.mode().name().toLowerCase(Locale.ROOT));
    node.put("prompt", shortened(submission.prompt()));
    node.put("state", shortened(submission.caller().state()));
    node.put("submitTime", task.plan().submittedAt().toEpochMilli());
    if (submission.kind().pictures() > 0 && submission.image() != Submission.ImageQuirk.MISSING) {
      PictureSize size = PictureSize.of(submission);
      node.put("image", new ImageAddress(task, 100, seed).path());
      node.put("aspect", size.width() / (double) size.height());
    }
    steps(task.plan(), node.putArray("steps"));
    return node;
  }

  private void steps(TaskPlan plan, ArrayNode array) {
    List<TaskPlan.Step> steps = plan.steps();
    Instant now = clock.instant();
    int current = 0;
    while (current + 1 < steps.size() && !steps.get(current + 1).at().isAfter(now)) {
      current++;
    }
    for (TaskPlan.Step step : steps.subList(current, steps.size())) {
      ObjectNode node = array.addObject();
      node.put("at", step.at().toEpochMilli());
      node.put("status", step.state().status().name());
      if (step.state().percent() >= 0) {
        node.put("percent", step.state().percent());
      }
      if (step.state().failReason() != null) {
        node.put("failReason", shortened(step.state().failReason()));
      }
    }
  }

  private static @Nullable String shortened(@Nullable String text) {
    return text == null || text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT) + "…";
  }
}
