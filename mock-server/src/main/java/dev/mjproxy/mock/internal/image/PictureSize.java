package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.task.Submission;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Size of a picture: about {@value #AREA} pixels with the aspect ratio of the prompt's {@code
 * --ar}, a square without one.
 *
 * @param width in pixels, even
 * @param height in pixels, even
 */
public record PictureSize(int width, int height) {
  private static final int AREA = 512 * 512;
  private static final double NARROWEST = 1.0 / 8;
  private static final Pattern ASPECT_RATIO =
      Pattern.compile("--(?:ar|aspect)\\s+(\\d{1,4}):(\\d{1,4})(?!\\S)");

  /** The size of a submission's picture. */
  public static PictureSize of(Submission submission) {
    Matcher matcher = ASPECT_RATIO.matcher(aspectRatio(submission));
    double ratio = 1;
    while (matcher.find()) {
      ratio = Double.parseDouble(matcher.group(1)) / Double.parseDouble(matcher.group(2));
    }
    if (!(ratio >= NARROWEST && ratio <= 1 / NARROWEST)) {
      ratio = 1;
    }
    return new PictureSize(even(Math.sqrt(AREA * ratio)), even(Math.sqrt(AREA / ratio)));
  }

  /** The text that contains {@code --ar}; the last one counts. */
  private static String aspectRatio(Submission submission) {
    String prompt = Objects.requireNonNullElse(submission.prompt(), "");
    Submission.Source source = submission.source();
    return source == null || source.aspectRatio() == null
        ? prompt
        : "--ar %s %s".formatted(source.aspectRatio(), prompt);
  }

  private static int even(double pixels) {
    return 2 * (int) Math.round(pixels / 2);
  }
}
