package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts that Midjourney derives from a prompt in its messages (field notes §1.1, protocol §4.5).
 */
final class PromptText {
  private static final String USER = "<@1057336366498797447>";
  private static final int MOST_SHORTENED = 5;
  private static final String KEYCAP = "\uFE0F\u20E3";

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
    String made =
        switch (submission.kind()) {
          case UPSCALE -> "Image " + imageNumber(submission) + USER;
          case UPSCALE_HD -> "Upscaled by " + USER + mode(submission);
          case VARIATION -> "Variations by " + USER + mode(submission);
          case VARY_REGION -> "Variations (Region) by " + USER + mode(submission);
          case ZOOM, CUSTOM_ZOOM -> "Zoom Out by " + USER + mode(submission);
          case PAN -> "Pan by " + USER + mode(submission);
          default -> USER + mode(submission);
        };
    return "**%s** - %s".formatted(finalPrompt(submission), made);
  }

  /** A prompt's shortened forms, the longest first: each leaves more of its last words out. */
  static List<String> shortened(Submission submission) {
    List<String> words =
        Arrays.stream(Objects.requireNonNullElse(submission.prompt(), "").split("[\\s,]+"))
            .filter(word -> !word.isEmpty() && !word.startsWith("--"))
            .toList();
    List<String> forms = new ArrayList<>();
    for (int kept = words.size(); kept > 0 && forms.size() < MOST_SHORTENED; kept--) {
      forms.add(String.join(" ", words.subList(0, kept)));
    }
    return forms;
  }

  /** The text of a shortening, in the form of the recorded ones (samples 025, 026). */
  static String shortening(Submission submission) {
    List<String> forms = shortened(submission);
    StringBuilder text = new StringBuilder("## Important tokens\n");
    text.append("**")
        .append(forms.isEmpty() ? "" : forms.get(0).replace(" ", "** **"))
        .append("**");
    text.append("\n## Shortened prompts");
    for (int i = 0; i < forms.size(); i++) {
      text.append(i == 0 ? "\n" : "\n\n").append(i + 1).append(KEYCAP + " ").append(forms.get(i));
    }
    return text.toString();
  }

  /** The links that Midjourney makes of a blend's pictures, and its version. */
  static String links(String taskId, int pictures) {
    return IntStream.rangeClosed(1, pictures)
        .mapToObj(picture -> "<https://s.mj.run/%s%d>".formatted(taskId, picture))
        .collect(Collectors.joining(" ", "", " --v 7.0"));
  }

  static boolean isText(TaskKind kind) {
    return kind == TaskKind.DESCRIBE || kind == TaskKind.SHORTEN;
  }

  private static String mode(Submission submission) {
    return " (" + submission.mode().word() + ")";
  }

  private static String imageNumber(Submission submission) {
    return submission.source() instanceof Submission.Source.Button button
            && button.label().startsWith("U")
        ? "#" + button.label().substring(1) + " "
        : "";
  }
}
