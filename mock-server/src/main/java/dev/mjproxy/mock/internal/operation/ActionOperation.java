package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/action}: presses a button of a finished task. */
final class ActionOperation implements OperationHandler {
  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final ButtonPress press;

  ActionOperation(Tasks tasks, TaskRenderer renderer, ButtonPress press) {
    this.tasks = tasks;
    this.renderer = renderer;
    this.press = press;
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
    Optional<ButtonPress.Button> button = button(parent.get(), customId);
    if (button.isEmpty()) {
      return refused(call, ReturnCode.VALIDATION_ERROR, "customId参数错误: 关联任务没有该按钮");
    }
    return button
        .get()
        .rule()
        .kind()
        .map(kind -> press.press(call, parent.get(), button.get(), kind))
        .orElseGet(() -> refused(call, ReturnCode.VALIDATION_ERROR, "customId参数错误: 不支持该按钮"));
  }

  private Optional<ButtonPress.Button> button(Task parent, String customId) {
    return renderer
        .render(parent, tasks.stateOf(parent), "")
        .path("buttons")
        .valueStream()
        .filter(button -> button.path("customId").asString().equals(customId))
        .map(button -> new ButtonPress.Button(customId, label(button), rule(customId)))
        .findFirst();
  }

  private static ButtonRule rule(String customId) {
    return ButtonRule.of(customId).orElse(ButtonRule.UNSUPPORTED);
  }

  private static String label(JsonNode button) {
    String label = button.path("label").asString("");
    return label.isEmpty() ? button.path("emoji").asString("") : label;
  }

  private static MockResponse refused(OperationCall call, ReturnCode code, String description) {
    return ExampleBodies.refusal(call.operation(), code, description);
  }
}
