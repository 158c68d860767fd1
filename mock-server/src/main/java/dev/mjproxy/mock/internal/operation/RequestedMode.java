package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.task.Mode;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which mode a submission asks for: path prefix, then account filter, then the prompt's flag. */
final class RequestedMode {
  private static final Pattern FLAG = Pattern.compile("--(fast|turbo|relax)(?!\\S)");

  private RequestedMode() {}

  /**
   * The mode.
   *
   * @param prompt the task's, which may come from another task; null where it has none
   */
  static Mode of(OperationCall call, @Nullable String prompt) {
    if (call.pathMode() != null) {
      return call.pathMode();
    }
    JsonNode modes = call.body().path("accountFilter").path("modes");
    if (!modes.isEmpty()) {
      return Mode.valueOf(modes.get(0).asString());
    }
    Matcher flag = FLAG.matcher(Objects.requireNonNullElse(prompt, ""));
    return flag.find() ? Mode.valueOf(flag.group(1).toUpperCase(Locale.ROOT)) : Mode.FAST;
  }
}
