package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The progress of a task.
 *
 * <pre>{@code
 * Progress.of(task).percent().ifPresent(bar::set);
 * }</pre>
 *
 * @param percent 0 to 100; empty while it waits, after it failed, and where a server writes words
 * @param text what the server wrote; empty when nothing
 */
public record Progress(OptionalInt percent, String text) {
  private static final Pattern PERCENT = Pattern.compile("\\s*(\\d{1,3})(?!\\d)");
  private static final int WHOLE = 100;

  /**
   * The progress of a task. SUCCESS is 100 %, whatever the text says; FAILURE and CANCEL have none.
   */
  public static Progress of(Task task) {
    String text = task.progress() == null ? "" : task.progress();
    return switch (TaskState.of(task)) {
      case SUCCESS -> new Progress(OptionalInt.of(WHOLE), text);
      case FAILURE, CANCEL -> new Progress(OptionalInt.empty(), text);
      default -> new Progress(parse(text), text);
    };
  }

  private static OptionalInt parse(String text) {
    Matcher matcher = PERCENT.matcher(text);
    if (!matcher.lookingAt()) { // what follows may be without end
      return OptionalInt.empty();
    }
    int percent = Integer.parseInt(matcher.group(1));
    return percent <= WHOLE ? OptionalInt.of(percent) : OptionalInt.empty();
  }
}
