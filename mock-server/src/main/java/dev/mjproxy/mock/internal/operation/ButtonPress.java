package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes the task that a button of a finished task stands for, or opens its modal. */
final class ButtonPress {
  private final Tasks tasks;
  private final Submitter submitter;
  private final TaskRenderer renderer;

  /**
   * A button of a task.
   *
   * @param customId its id
   * @param label its text or emoji, as the new task's description shows it
   * @param rule what it does
   */
  record Button(String customId, String label, ButtonRule rule) {}

  ButtonPress(Tasks tasks, Submitter submitter, TaskRenderer renderer) {
    this.tasks = tasks;
    this.submitter = submitter;
    this.renderer = renderer;
  }

  /**
   * Presses a button.
   *
   * @param parent the finished task that has it
   * @param kind what the button makes
   */
  MockResponse press(OperationCall call, Task parent, Button button, TaskKind kind) {
    String prompt = ButtonPrompt.of(parent, button.customId(), kind, renderer);
    OperationCall steered = call.withWordsOf(prompt);
    Submission submission = submission(steered, parent, button, kind, prompt);
    Runnable use = () -> tasks.use(parent.id(), button.customId());
    return button.rule().asksForModal(submitter.policy().remix())
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
      OperationCall call, Task parent, Button button, TaskKind kind, @Nullable String prompt) {
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
            button.customId(),
            button.label(),
            from.source() == null ? null : from.source().aspectRatio()),
        call.steering().image());
  }
}
