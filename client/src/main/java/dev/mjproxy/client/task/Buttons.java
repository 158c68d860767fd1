package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds buttons of a finished task by what they mean. Labels and emoji differ from server to
 * server; the customId does not (protocol.md §7).
 *
 * <pre>{@code
 * Buttons buttons = Buttons.of(task);
 * Task big = client.action(task, buttons.upscale(1).orElseThrow()).await();
 * }</pre>
 *
 * <p>Each is empty where the task has no such button. Pictures are numbered from 1 to 4, as on the
 * buttons.
 */
public final class Buttons {
  /** Where a picture grows. */
  public enum Direction {
    /** ⬅️. */
    LEFT,
    /** ➡️. */
    RIGHT,
    /** ⬆️. */
    UP,
    /** ⬇️. */
    DOWN
  }

  private final List<Button> buttons;

  private Buttons(List<Button> buttons) {
    this.buttons = buttons;
  }

  /** Those of a task. */
  public static Buttons of(Task task) {
    return new Buttons(task.buttons());
  }

  /** U1 to U4: one picture of the grid, alone. */
  public Optional<Button> upscale(int picture) {
    return find("MJ::JOB::upsample::" + picture + "::.*");
  }

  /** V1 to V4: four like one of the grid. */
  public Optional<Button> variation(int picture) {
    return find("MJ::JOB::variation::" + picture + "::.*");
  }

  /** 🔄: the same prompt again. */
  public Optional<Button> reroll() {
    return find("MJ::JOB::reroll::.*");
  }

  /** Upscale (Subtle): larger, else the same. */
  public Optional<Button> upscaleSubtle() {
    return find("MJ::JOB::upsample_\\w*subtle.*");
  }

  /** Upscale (Creative): larger, with new details. */
  public Optional<Button> upscaleCreative() {
    return find("MJ::JOB::upsample_\\w*creative.*");
  }

  /** Vary (Subtle). */
  public Optional<Button> varySubtle() {
    return find("MJ::JOB::low_variation::.*");
  }

  /** Vary (Strong). */
  public Optional<Button> varyStrong() {
    return find("MJ::JOB::high_variation::.*");
  }

  /** Vary (Region): asks for a modal with a mask. */
  public Optional<Button> region() {
    return find("MJ::Inpaint::.*");
  }

  /** Zoom Out 2x. */
  public Optional<Button> zoomOut2x() {
    return find("MJ::Outpaint::50::.*");
  }

  /** Zoom Out 1.5x. */
  public Optional<Button> zoomOut15x() {
    return find("MJ::Outpaint::75::.*");
  }

  /** Custom Zoom: asks for a modal with a prompt that ends in {@code --zoom}. */
  public Optional<Button> customZoom() {
    return find("MJ::CustomZoom::.*");
  }

  /** ⬅️ ➡️ ⬆️ ⬇️: more of the picture on one side. */
  public Optional<Button> pan(Direction direction) {
    return find("MJ::JOB::pan_" + direction.name().toLowerCase(Locale.ROOT) + "::.*");
  }

  /** 1️⃣ to 4️⃣ under a description: draw one of its texts; asks for a modal. */
  public Optional<Button> describedText(int text) {
    return find("MJ::Job::PicReader::" + text);
  }

  /** 1️⃣ to 5️⃣ under a shortened prompt: draw one of them; asks for a modal. */
  public Optional<Button> shortenedPrompt(int prompt) {
    return find("MJ::Job::PromptAnalyzer::" + prompt);
  }

  private Optional<Button> find(String customId) {
    Pattern pattern = Pattern.compile(customId);
    return buttons.stream().filter(b -> pattern.matcher(b.customId()).matches()).findFirst();
  }
}
