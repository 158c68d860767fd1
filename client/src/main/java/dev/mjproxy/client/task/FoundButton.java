package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.Task;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The result of searching a button: like an Optional whose error names the buttons that the task
 * has.
 */
public final class FoundButton {
  private final @Nullable Button button;
  private final String wanted;
  private final Task task;

  private final @Nullable Change change;

  FoundButton(@Nullable Button button, @Nullable Change change, String wanted, Task task) {
    this.button = button;
    this.change = change;
    this.wanted = wanted;
    this.task = task;
  }

  /** Whether the task has the button. */
  public boolean isPresent() {
    return button != null;
  }

  /** Whether the task lacks the button. */
  public boolean isEmpty() {
    return button == null;
  }

  /**
   * What does the same where a finished grid has no buttons at all, as on servers that know
   * submit/change in their place; {@code client.action(task, foundButton)} uses it. Empty where
   * there are buttons, and for all but upscale, variation and reroll.
   */
  public Optional<Change> change() {
    return Optional.ofNullable(change);
  }

  /**
   * The button.
   *
   * @throws NoSuchElementException when the task has none, saying which ones it has
   */
  public Button orElseThrow() {
    if (button == null) {
      throw new NoSuchElementException(
          "button: expected "
              + wanted
              + ", found "
              + offered()
              + " at task "
              + task.id()
              + (change == null
                  ? ""
                  : "; without orElseThrow(), client.action(task, …) uses submit/change instead"));
    }
    return button;
  }

  /** The button; empty when the task has none. */
  public Optional<Button> toOptional() {
    return Optional.ofNullable(button);
  }

  private String offered() {
    String state = "; its status is " + TaskState.shown(task);
    List<Button> buttons = Buttons.of(task).all();
    return buttons.isEmpty()
        ? "no buttons" + state
        : buttons.stream().map(FoundButton::name).collect(Collectors.joining(", ")) + state;
  }

  /** Label, or emoji, and the customId, which tells more than both. */
  private static String name(Button button) {
    String label = button.label() == null ? "" : button.label().strip();
    String emoji = button.emoji() == null ? "" : button.emoji().strip();
    String shown = (label + " " + emoji).strip();
    return (shown.isEmpty() ? "" : shown + " ") + "(" + button.customId() + ")";
  }

  @Override
  public String toString() {
    return "FoundButton[" + wanted + ": " + (button == null ? "none" : name(button)) + "]";
  }
}
