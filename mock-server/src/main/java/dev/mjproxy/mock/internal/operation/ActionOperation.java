package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /mj/submit/action}: presses a button of a finished task. */
final class ActionOperation implements OperationHandler {
  private final Tasks tasks;
  private final Submitter submitter;
  private final TaskRenderer renderer;

  ActionOperation(Tasks tasks, Submitter submitter, TaskRenderer renderer) {
    this.tasks = tasks;
    this.submitter = submitter;
    this.renderer = renderer;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String customId = Objects.requireNonNull(call.text("customId"), "validated").strip();
    Optional<Task> parent = tasks.find(Objects.requireNonNull(call.text("taskId"), "validated"));
    if (parent.isEmpty()) {
      return refused(call, ReturnCode.NOT_FOUND, "关联任务不存在或已失效");
    }
    if (tasks.stateOf(parent.get()).status() != TaskStatus.SUCCESS) {
      return refused(call, ReturnCode.VALIDATION_ERROR, "关联任务状态错误");
    }
    Optional<JsonNode> button = button(parent.get(), customId);
    if (button.isEmpty()) {
      return refused(call, ReturnCode.VALIDATION_ERROR, "customId参数错误: 关联任务没有该按钮");
    }
    ButtonRule rule = ButtonRule.of(customId).orElse(ButtonRule.UNSUPPORTED);
    return rule.kind()
        .map(kind -> press(call, parent.get(), button.get(), rule, kind))
        .orElseGet(() -> refused(call, ReturnCode.VALIDATION_ERROR, "customId参数错误: 不支持该按钮"));
  }

  private MockResponse press(
      OperationCall call, Task parent, JsonNode button, ButtonRule rule, TaskKind kind) {
    String customId = button.path("customId").asString();
    String prompt = ButtonPrompt.of(parent, customId, kind, renderer);
    OperationCall steered = call.withWordsOf(prompt);
    Submission submission = submission(steered, parent, button, kind, prompt);
    Runnable use = () -> tasks.use(parent.id(), customId);
    return rule.asksForModal(submitter.policy().remix())
        ? submitter.refusal(steered, submission).orElseGet(() -> modal(call, submission, use))
        : submitter.submit(steered, submission, use);
  }

  private MockResponse modal(OperationCall call, Submission submission, Runnable use) {
    Task task = tasks.openModal(submission);
    use.run();
    ObjectNode body = ExampleBodies.ofCode(call.operation(), ReturnCode.EXISTED);
    body.put("result", task.id());
    ObjectNode properties = (ObjectNode) body.path("properties");
    // The prompt box of Vary (Region) opens empty, the others' with the prompt (protocol §5).
    properties.put(
        "finalPrompt",
        submission.kind() == TaskKind.VARY_REGION ? "" : ModalPrompt.prefilled(submission));
    properties.put("remix", true);
    return ExampleBodies.json(body);
  }

  private static Submission submission(
      OperationCall call, Task parent, JsonNode button, TaskKind kind, @Nullable String prompt) {
    Submission from = parent.submission();
    return new Submission(
        kind,
        kind == TaskKind.REROLL ? from.action() : kind.action(),
        prompt,
        Submitter.caller(call),
        from.botType(),
        RequestedMode.of(call, prompt),
        new Submission.Source.Button(
            parent.id(),
            button.path("customId").asString(),
            label(button),
            from.source() == null ? null : from.source().aspectRatio()),
        call.steering().image());
  }

  private Optional<JsonNode> button(Task parent, String customId) {
    return renderer
        .render(parent, tasks.stateOf(parent), "")
        .path("buttons")
        .valueStream()
        .filter(button -> button.path("customId").asString().equals(customId))
        .findFirst();
  }

  private static String label(JsonNode button) {
    String label = button.path("label").asString("");
    return label.isEmpty() ? button.path("emoji").asString("") : label;
  }

  private static MockResponse refused(OperationCall call, ReturnCode code, String description) {
    return ExampleBodies.refusal(call.operation(), code, description);
  }
}
