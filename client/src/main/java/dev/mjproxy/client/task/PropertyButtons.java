package dev.mjproxy.client.task;

import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.ButtonStyle;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The buttons that some servers put into a task's properties, as Discord describes them: with an
 * object as emoji, which is read as its name.
 */
final class PropertyButtons {
  private static final String MEMBER = "buttons";
  private static final int MAX_DIGITS = 9;

  private PropertyButtons() {}

  static List<Button> of(Task task) {
    TaskProperties properties = task.properties();
    return properties == null
        ? List.of()
        : properties.extra(MEMBER).items().stream()
            .map(PropertyButtons::button)
            .flatMap(Optional::stream)
            .toList();
  }

  /** Empty where there is nothing to press. */
  private static Optional<Button> button(JsonValue json) {
    String customId = json.member("customId").text();
    if (customId == null || customId.isBlank()) {
      return Optional.empty();
    }
    JsonValue emoji = json.member("emoji");
    String name = emoji.member("name").text();
    Button.Builder button =
        Button.builder(customId)
            .label(Objects.requireNonNullElse(json.member("label").text(), ""))
            .emoji(
                Objects.requireNonNullElseGet(
                    name, () -> Objects.requireNonNullElse(emoji.text(), "")));
    number(json.member("type")).ifPresent(button::type);
    number(json.member("style")).map(ButtonStyle::of).ifPresent(button::style);
    return Optional.of(button.build());
  }

  private static Optional<Integer> number(JsonValue value) {
    return value
        .wholeNumber()
        .filter(digits -> digits.length() <= MAX_DIGITS)
        .map(Integer::valueOf);
  }
}
