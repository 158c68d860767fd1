package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.task.Task;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a task's picture, in the form of Discord's links: {@code
 * /attachments/CHANNEL/TASK/someone_PROMPT_UUID.png}; a preview has its percentage after the UUID.
 *
 * @param task whose picture
 * @param percent progress, 1 to 100
 * @param seed fixes the UUID
 */
public record ImageAddress(Task task, int percent, long seed) {
  /** Prefix of all picture paths. */
  static final String ROOT = "/attachments/";

  private static final String CHANNEL = "1057310170533282874";
  private static final int PROMPT_CHARACTERS = 40;
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^_|_$");
  private static final Pattern PATH =
      Pattern.compile("/attachments/\\d+/([^/]+)/[^/]*?[0-9a-f-]{36}(?:_(\\d{1,2}))?\\.png");

  /**
   * A parsed picture path.
   *
   * @param taskId whose picture
   * @param percent how far; 100 for the finished one
   */
  public record Parsed(String taskId, int percent) {}

  /** The picture that a path names, if it names one. */
  public static Optional<Parsed> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int percent = matcher.group(2) == null ? 100 : Integer.parseInt(matcher.group(2));
    return Optional.of(new Parsed(matcher.group(1), percent));
  }

  /** The absolute address; the same as long as the picture is the same. */
  public String url(String baseUrl) {
    return baseUrl + path();
  }

  /** The address below the server's root. */
  public String path() {
    String slug = slug(Objects.requireNonNullElse(task.submission().prompt(), ""));
    String progress = percent == 100 ? "" : "_" + percent;
    String name = "someone_" + slug + "_" + imageId(task.id(), seed) + progress + ".png";
    return "/attachments/" + CHANNEL + "/" + task.id() + "/" + name;
  }

  /** The UUID that Midjourney gave the picture: every image has its own, the same every time. */
  public static String imageId(String taskId, long seed) {
    long high = mix(seed ^ mix(taskId.hashCode() + Long.parseLong(taskId)));
    long low = mix(high);
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63)).toString();
  }

  private static String slug(String prompt) {
    String words = OTHERS.matcher(prompt.toLowerCase(Locale.ROOT)).replaceAll("_");
    String cut =
        words.length() <= PROMPT_CHARACTERS ? words : words.substring(0, PROMPT_CHARACTERS);
    return ENDS.matcher(cut).replaceAll("");
  }

  /** SplitMix64's finaliser: spreads neighbouring ids over all bits. */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
