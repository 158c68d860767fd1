package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.ModalAxis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the task that a button of a finished task stands for, or opens its modal. */
final class ButtonPress {
  private static final int TEXTS = 4;

  private final Tasks tasks;
  private final Submitter submitter;
  private final TaskRenderer renderer;
  private final ModalAxis modals;

  /**
   * A button of a task.
   *
   * @param customId its id
   * @param label its text or emoji, as the new task's description shows it
   * @param rule what it does
   */
  record Button(String customId, String label, ButtonRule rule) {}

  ButtonPress(Tasks tasks, Submitter submitter, TaskRenderer renderer, ModalAxis modals) {
    this.tasks = tasks;
    this.submitter = submitter;
    this.renderer = renderer;
    this.modals = modals;
  }

  /** Whether the server carries the button out: not one whose input it never asks for. */
  boolean supports(ButtonRule rule) {
    return rule.kind().isPresent() && rule.input().stream().allMatch(modals::needsInput);
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
    return asksForModal(button.rule())
        ? submitter
            .refusal(steered, submission)
            .orElseGet(() -> modal(call, submission, button.rule(), use))
        : submitter.submit(steered, submission, use);
  }

  /**
   * Presses a button that most servers refuse: the heart answers with the parent, Imagine all with
   * one task for each text of a description (deviations.md).
   */
  MockResponse pressUnsupported(OperationCall call, Task parent, Button button) {
    if (button.rule() != ButtonRule.IMAGINE_ALL) {
      return submitter.responses().accepted(call, parent.id());
    }
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= TEXTS; number++) {
      String customId = "MJ::Job::PicReader::" + number;
      String prompt = ButtonPrompt.of(parent, customId, TaskKind.PICK, renderer);
      Button one = new Button(customId, Integer.toString(number), ButtonRule.PIC_READER);
      Submission submission =
          submission(call.withWordsOf(prompt), parent, one, TaskKind.PICK, prompt);
      MockResponse response = submitter.submit(call.withWordsOf(prompt), submission);
      JsonNode result = JsonMapper.shared().readTree(response.body()).path("result");
      if (!result.isString()) {
        return response;
      }
      ids.add(result.stringValue());
    }
    return submitter.responses().accepted(call, String.join(",", ids));
  }

  private boolean asksForModal(ButtonRule rule) {
    boolean sent =
        modals.code21() == ModalAxis.Code21.NEEDS_INPUT
            || modals.code21() == ModalAxis.Code21.REWRITTEN_TO_1;
    return rule.input().isPresent() || (sent && submitter.policy().remix() && rule.takesRemix());
  }

  private MockResponse modal(
      OperationCall call, Submission submission, ButtonRule rule, Runnable use) {
    Task task = tasks.openModal(submission);
    use.run();
    // The prompt box of Vary (Region) opens empty, the others' with the prompt (protocol §5).
    String prompt =
        submission.kind() == TaskKind.VARY_REGION ? "" : ModalPrompt.prefilled(submission);
    return submitter.responses().modal(call, task.id(), rule.input().isPresent(), prompt);
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
