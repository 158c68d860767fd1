package dev.mjproxy.mock.internal.task;

import org.jspecify.annotations.Nullable;

/**
 * The content of a submission.
 *
 * @param kind kind of the task
 * @param action value of its {@code action} field
 * @param prompt the trimmed prompt; null where there is none
 * @param caller fields that come back with the task
 * @param botType {@code MID_JOURNEY}, {@code NIJI_JOURNEY} or {@code INSIGHT_FACE}
 * @param mode how fast, as the path prefix, the account filter or the prompt says
 * @param source its input besides the prompt; null without one
 * @param image defect of its image URL
 */
public record Submission(
    TaskKind kind,
    TaskAction action,
    @Nullable String prompt,
    Caller caller,
    String botType,
    Mode mode,
    @Nullable Source source,
    ImageQuirk image) {

  /**
   * Fields of the request that come back with the task.
   *
   * @param state the caller's own text, exact to the byte; null where none was sent
   * @param notifyHook where to call back; null for nowhere
   * @param baseUrl scheme, host and port that the caller used; image URLs in callbacks begin so
   */
  public record Caller(@Nullable String state, @Nullable String notifyHook, String baseUrl) {
    long length() {
      return Submission.length(state) + Submission.length(notifyHook) + baseUrl.length();
    }
  }

  /** The input of a task besides its prompt. */
  public sealed interface Source {
    /** The result's shape where the prompt does not say it, such as {@code 2:3}; null: a square. */
    @Nullable String aspectRatio();

    /** How long its texts are together, in characters. */
    long length();

    /**
     * A button of another task.
     *
     * @param parentId the task that has the button
     * @param customId the button
     * @param label text or emoji of the button
     * @param aspectRatio that of the other task
     */
    record Button(String parentId, String customId, String label, @Nullable String aspectRatio)
        implements Source {
      @Override
      public long length() {
        return (long) parentId.length() + customId.length() + label.length();
      }
    }

    /**
     * Pictures that the caller sent.
     *
     * @param count how many
     * @param extension of the first, such as {@code png}
     * @param aspectRatio of the result
     */
    record Images(int count, String extension, @Nullable String aspectRatio) implements Source {
      @Override
      public long length() {
        return extension.length();
      }
    }
  }

  /** Defects of the image URL that steering words ask for. */
  public enum ImageQuirk {
    /** Not at all. */
    NONE,
    /** The task succeeds without an image URL. */
    MISSING,
    /** The image URL answers 404, as an expired link of Discord's does. */
    EXPIRED
  }

  /** How long its texts are together, in characters; for bounds of memory. */
  public long length() {
    return length(prompt) + caller.length() + (source == null ? 0 : source.length());
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /** The same, with another prompt, and what its words ask for. */
  public Submission withPrompt(@Nullable String other, ImageQuirk quirk) {
    return new Submission(kind, action, other, caller, botType, mode, source, quirk);
  }
}
