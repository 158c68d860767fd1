package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prompt of a task that a button makes. */
final class ButtonPrompt {
  private static final Pattern LAST_NUMBER = Pattern.compile("::(\\d)$");

  private ButtonPrompt() {}

  /** The picked text of a description or shortening; the parent's own prompt for other buttons. */
  static @Nullable String of(Task parent, String customId, TaskKind kind, TaskRenderer renderer) {
    Matcher number = LAST_NUMBER.matcher(customId);
    if (kind != TaskKind.PICK || !number.find()) {
      return parent.submission().prompt();
    }
    Pattern line = Pattern.compile(number.group(1) + "\uFE0F\u20E3 ([^\\n]+)");
    Matcher text = line.matcher(renderer.text(parent));
    return text.find() ? text.group(1) : parent.submission().prompt();
  }
}
