package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Kind;
import dev.mjproxy.mock.task.Task;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prompt of a task that a button makes. */
final class ButtonPrompt {
  private static final Pattern LAST_NUMBER = Pattern.compile("::(\\d)$");

  private ButtonPrompt() {}

  /** The picked text of a description or shortening; the parent's own prompt for other buttons. */
  static @Nullable String of(Task parent, String customId, Kind kind, TaskRenderer renderer) {
    Matcher number = LAST_NUMBER.matcher(customId);
    if (kind != Kind.PICK || !number.find()) {
      return parent.submission().prompt();
    }
    Pattern line = Pattern.compile(number.group(1) + "\uFE0F\u20E3 ([^\\n]+)");
    Matcher text = line.matcher(renderer.text(parent));
    return text.find() ? text.group(1) : parent.submission().prompt();
  }
}
