package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/action}: presses a button of a finished task. */
final class ActionOperation implements OperationHandler {
  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final ButtonPress press;
  private final Refusals refusals;

  ActionOperation(Tasks tasks, TaskRenderer renderer, ButtonPress press, Refusals refusals) {
    this.tasks = tasks;
    this.renderer = renderer;
    this.press = press;
    this.refusals = refusals;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    String customId = Objects.requireNonNull(call.text("customId"), "validated").strip();
    Optional<Task> parent = tasks.find(Objects.requireNonNull(call.text("taskId"), "validated"));
    if (parent.isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_PARENT, "关联任务不存在或已失效");
    }
    if (tasks.stateOf(parent.get()).status() != TaskStatus.SUCCESS) {
      return call.refused(refusals, Situation.WRONG_STATE, "关联任务状态错误");
    }
    Optional<ButtonPress.Button> button = button(parent.get(), customId);
    if (button.isEmpty()) {
      return call.refused(refusals, Situation.UNSUPPORTED_BUTTON, "customId参数错误: 关联任务没有该按钮");
    }
    return press(call, parent.get(), button.get());
  }

  private MockResponse press(OperationCall call, Task parent, ButtonPress.Button button) {
    if (press.supports(button.rule())) {
      return press.press(call, parent, button, button.rule().kind().orElseThrow());
    }
    return refusals.accepts(Situation.UNSUPPORTED_BUTTON, call.operation())
        ? press.pressUnsupported(call, parent, button)
        : call.refused(refusals, Situation.UNSUPPORTED_BUTTON, "customId参数错误: 不支持该按钮");
  }

  private Optional<ButtonPress.Button> button(Task parent, String customId) {
    return renderer
        .buttons(parent, tasks.stateOf(parent))
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
}
