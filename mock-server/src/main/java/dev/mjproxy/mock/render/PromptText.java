package dev.mjproxy.mock.render;

import dev.mjproxy.mock.task.Submission;
import java.util.Objects;

/** What Midjourney makes of a prompt in its own messages (field notes §1.1, protocol §4.5). */
final class PromptText {
  private static final String USER = "<@1057336366498797447>";

  private PromptText() {}

  /** The spelled-out prompt: Midjourney adds the version that it used. */
  static String finalPrompt(Submission submission) {
    String prompt = Objects.requireNonNullElse(submission.prompt(), "");
    boolean hasVersion = prompt.contains("--v ") || prompt.contains("--niji");
    String version = submission.botType().equals("NIJI_JOURNEY") ? " --niji 6" : " --v 7.0";
    return hasVersion ? prompt : prompt + version;
  }

  /** The message that carries the picture; the word in brackets tells the mode. */
  static String messageContent(Submission submission) {
    return "**%s** - %s (%s)".formatted(finalPrompt(submission), USER, submission.mode().word());
  }
}
