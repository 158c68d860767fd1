package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskProperties;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that a task has made or drawn: the descriptions of a picture, the shortened prompts, or
 * the prompt as it was drawn. Servers put it in different places: {@code properties.finalPrompt},
 * {@code promptEn} or {@code prompt}; the first of these that is not blank counts.
 *
 * <pre>{@code
 * Task task = client.describe(dataUrl).awaitSuccess();
 * for (String prompt : TaskText.of(task).parts()) { … }
 * }</pre>
 *
 * @param whole all of it; empty before the task has succeeded where the server has nothing yet
 * @param parts its paragraphs without their numbers (1️⃣ …), four for a description; empty where
 *     there is no text
 */
public record TaskText(String whole, List<String> parts) {
  private static final Pattern GAP = Pattern.compile("\\R\\s*\\R|\\R(?=\\d\\uFE0F?\\u20E3)");
  private static final Pattern NUMBER = Pattern.compile("^\\d\\uFE0F?\\u20E3\\s*");

  /** Copies the list. */
  public TaskText {
    parts = List.copyOf(parts);
  }

  /** The text of a task. */
  public static TaskText of(Task task) {
    Objects.requireNonNull(task, "task: expected a task, found null");
    TaskProperties properties = task.properties();
    String whole =
        Stream.of(
                properties == null ? "" : text(properties.finalPrompt()),
                text(task.promptEn()),
                text(task.prompt()))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return new TaskText(
        whole,
        GAP.splitAsStream(whole)
            .map(part -> NUMBER.matcher(part.strip()).replaceFirst("").strip())
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }
}
