package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prompt that a modal is prefilled with, and the rules for the prompt that the client submits.
 */
final class ModalPrompt {
  private static final Pattern ZOOM = Pattern.compile("--zoom\\s+(\\d+(?:\\.\\d+)?)(?!\\S)");

  private ModalPrompt() {}

  static String prefilled(Submission submission) {
    String prompt = Objects.requireNonNullElse(submission.prompt(), "");
    boolean lacksZoom = submission.kind() == TaskKind.CUSTOM_ZOOM && !hasZoom(prompt);
    return lacksZoom ? prompt + " --zoom 2" : prompt;
  }

  /** Whether a custom zoom's prompt says a factor from 1 to 2 (protocol §3.6). */
  static boolean hasZoom(String prompt) {
    Matcher matcher = ZOOM.matcher(prompt);
    if (!matcher.find()) {
      return false;
    }
    double factor = Double.parseDouble(matcher.group(1));
    return factor >= 1 && factor <= 2;
  }
}
