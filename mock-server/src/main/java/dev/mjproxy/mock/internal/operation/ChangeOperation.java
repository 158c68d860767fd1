package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Situation;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code POST /mj/submit/change} and {@code /mj/submit/simple-change}: make the tasks that U1 to
 * U4, V1 to V4 and the reroll button of a grid make, without naming a button (protocol §6.1).
 */
final class ChangeOperation {
  private static final Map<String, ButtonRule> RULES =
      Map.of(
          "UPSCALE", ButtonRule.UPSCALE,
          "VARIATION", ButtonRule.VARIATION,
          "REROLL", ButtonRule.REROLL);

  /** The first digit alone counts: {@code U12} is {@code U1} (field notes §1.1). */
  private static final Pattern CONTENT =
      Pattern.compile("\\s*(\\S+)\\s+(?:([UV])([1-4])\\S*|R)\\s*", Pattern.CASE_INSENSITIVE);

  private static final String CONTENT_WRONG = "content参数错误";

  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final ButtonPress press;
  private final Refusals refusals;
  private final SubmitResponses responses;

  /**
   * What a request asks for.
   *
   * @param taskId the grid
   * @param rule what to do with it
   * @param index of the picture in the grid, from 1; 0 where it does not matter
   */
  private record Change(String taskId, ButtonRule rule, int index) {
    /** As the new task's description names it. */
    String label() {
      return rule == ButtonRule.REROLL ? "R" : rule.name().charAt(0) + Integer.toString(index);
    }
  }

  ChangeOperation(Operations.Means means, ButtonPress press, SubmitResponses responses) {
    this.tasks = means.tasks();
    this.renderer = means.renderer();
    this.refusals = means.refusals();
    this.press = press;
    this.responses = responses;
  }

  /** Task, action and index in a field each. */
  MockResponse change(OperationCall call) {
    ButtonRule rule = RULES.get(Objects.requireNonNullElse(call.text("action"), ""));
    if (rule == null) {
      return call.refused(refusals, Situation.MISSING_FIELD, "action参数错误");
    }
    boolean needsIndex = rule != ButtonRule.REROLL;
    if (needsIndex && !call.body().path("index").canConvertToInt()) {
      return call.refused(refusals, Situation.MISSING_INDEX, "index不能为空");
    }
    String taskId = Objects.requireNonNull(call.text("taskId"), "validated");
    int index = needsIndex ? call.body().path("index").asInt() : 0;
    return carryOut(call, new Change(taskId, rule, index));
  }

  /** All in one text, such as {@code 1748339029401828 U2}. */
  MockResponse simpleChange(OperationCall call) {
    Matcher content = CONTENT.matcher(Objects.requireNonNull(call.text("content"), "validated"));
    if (!content.matches()) {
      return call.refused(refusals, Situation.MISSING_FIELD, CONTENT_WRONG);
    }
    if (content.group(2) == null) {
      return carryOut(call, new Change(content.group(1), ButtonRule.REROLL, 0));
    }
    int index = Integer.parseInt(content.group(3));
    boolean upscale = content.group(2).toUpperCase(Locale.ROOT).equals("U");
    ButtonRule rule = upscale ? ButtonRule.UPSCALE : ButtonRule.VARIATION;
    return carryOut(call, new Change(content.group(1), rule, index));
  }

  private MockResponse carryOut(OperationCall call, Change change) {
    Optional<Task> parent = tasks.find(change.taskId());
    if (parent.isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_PARENT, "关联任务不存在或已失效");
    }
    if (tasks.stateOf(parent.get()).status() != TaskStatus.SUCCESS) {
      return call.refused(refusals, Situation.WRONG_STATE, "关联任务状态错误");
    }
    Optional<String> customId = customId(parent.get(), change);
    if (customId.isEmpty()) {
      return call.refused(refusals, Situation.MISSING_FIELD, "关联任务不允许执行变化");
    }
    ButtonPress.Button button =
        new ButtonPress.Button(customId.get(), change.label(), change.rule());
    return existing(parent.get(), button)
        .map(
            task ->
                responses.exists(call, renderer.render(task, tasks.stateOf(task), call.baseUrl())))
        .orElseGet(
            () -> press.press(call, parent.get(), button, change.rule().kind().orElseThrow()));
  }

  /** The task of the same upscale, on servers that do not make it twice. */
  private Optional<Task> existing(Task parent, ButtonPress.Button button) {
    return responses.tellsOfExistingTasks()
            && button.rule() == ButtonRule.UPSCALE
            && parent.usedButtons().contains(button.customId())
        ? tasks.store().newestFirst().filter(task -> isMadeBy(task, parent, button)).findFirst()
        : Optional.empty();
  }

  private static boolean isMadeBy(Task task, Task parent, ButtonPress.Button button) {
    return task.submission().source() instanceof Submission.Source.Button made
        && made.parentId().equals(parent.id())
        && made.customId().equals(button.customId());
  }

  /** The button that does the same, if the task is a grid. */
  private Optional<String> customId(Task parent, Change change) {
    return renderer
        .buttons(parent, tasks.stateOf(parent))
        .valueStream()
        .map(button -> button.path("customId").asString())
        .filter(id -> ButtonRule.of(id).filter(rule -> rule == change.rule()).isPresent())
        .findFirst()
        .map(id -> change.index() == 0 ? id : id.replace("::1::", "::" + change.index() + "::"));
  }
}
