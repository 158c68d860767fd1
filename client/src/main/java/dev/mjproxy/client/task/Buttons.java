package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Button;
import dev.mjproxy.client.model.ChangeAction;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskProperties;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds buttons of a finished task by what they mean. Labels and emoji differ from server to
 * server; the customId does not (protocol.md §7).
 *
 * <pre>{@code
 * Buttons buttons = Buttons.of(task);
 * Task big = client.action(task, buttons.upscale(1)).await();
 * }</pre>
 *
 * <p>Each is empty where the task has no such button; {@code orElseThrow()} then says what it
 * offers. Where a finished grid has no buttons at all, {@code client.action(task, …)} carries out
 * upscale, variation and reroll in another way ({@link FoundButton#change()}). Pictures are
 * numbered from 1 to 4, as on the buttons.
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

  /** The actions whose pictures are grids of four. */
  private static final Set<String> GRIDS = Set.of("IMAGINE", "VARIATION", "BLEND", "REROLL");

  private static final int PICTURES = 4;

  private final Task task;
  private final List<Button> all;

  private Buttons(Task task) {
    this.task = task;
    TaskProperties properties = task.properties();
    this.all =
        task.buttons().isEmpty() && properties != null ? properties.buttons() : task.buttons();
  }

  /** The buttons of a task. */
  public static Buttons of(Task task) {
    return new Buttons(Objects.requireNonNull(task, "task: expected a task, found null"));
  }

  /** All of them, in the server's order; some servers have them in {@code properties.buttons}. */
  public List<Button> all() {
    return all;
  }

  /** U1 to U4: one picture of the grid, alone. */
  public FoundButton upscale(int picture) {
    return find(
        "upscale " + picture,
        "MJ::JOB::upsample::" + picture + "::.*",
        change(ChangeAction.UPSCALE, picture));
  }

  /** V1 to V4: four like one of the grid. */
  public FoundButton variation(int picture) {
    return find(
        "variation " + picture,
        "MJ::JOB::variation::" + picture + "::.*",
        change(ChangeAction.VARIATION, picture));
  }

  /** 🔄: the same prompt again. */
  public FoundButton reroll() {
    return find("reroll", "MJ::JOB::reroll::.*", change(ChangeAction.REROLL, 1));
  }

  /** Upscale (Subtle): larger, otherwise unchanged. */
  public FoundButton upscaleSubtle() {
    return find("upscaleSubtle", "MJ::JOB::upsample_\\w*subtle.*");
  }

  /** Upscale (Creative): larger, with new details. */
  public FoundButton upscaleCreative() {
    return find("upscaleCreative", "MJ::JOB::upsample_\\w*creative.*");
  }

  /** Vary (Subtle). */
  public FoundButton varySubtle() {
    return find("varySubtle", "MJ::JOB::low_variation::.*");
  }

  /** Vary (Strong). */
  public FoundButton varyStrong() {
    return find("varyStrong", "MJ::JOB::high_variation::.*");
  }

  /** Vary (Region): asks for a modal with a mask. */
  public FoundButton region() {
    return find("region", "MJ::Inpaint::.*");
  }

  /** Zoom Out 2x. */
  public FoundButton zoomOut2x() {
    return find("zoomOut2x", "MJ::Outpaint::50::.*");
  }

  /** Zoom Out 1.5x. */
  public FoundButton zoomOut15x() {
    return find("zoomOut15x", "MJ::Outpaint::75::.*");
  }

  /** Custom Zoom: asks for a modal with a prompt that ends in {@code --zoom}. */
  public FoundButton customZoom() {
    return find("customZoom", "MJ::CustomZoom::.*");
  }

  /** ⬅️ ➡️ ⬆️ ⬇️: more of the picture on one side. */
  public FoundButton pan(Direction direction) {
    return find(
        "pan " + direction, "MJ::JOB::pan_" + direction.name().toLowerCase(Locale.ROOT) + "::.*");
  }

  /** 1️⃣ to 4️⃣ under a description: draw one of its texts; asks for a modal. */
  public FoundButton describedText(int text) {
    return find("describedText " + text, "MJ::Job::PicReader::" + text);
  }

  /** 1️⃣ to 5️⃣ under a shortened prompt: draw one of them; asks for a modal. */
  public FoundButton shortenedPrompt(int prompt) {
    return find("shortenedPrompt " + prompt, "MJ::Job::PromptAnalyzer::" + prompt);
  }

  /** In place of a button; null where the task is no finished grid, or has buttons. */
  private @Nullable Change change(ChangeAction action, int index) {
    boolean isGrid =
        all.isEmpty()
            && TaskState.of(task) == TaskState.SUCCESS
            && GRIDS.contains(task.action().value());
    return isGrid && index >= 1 && index <= PICTURES ? new Change(action, index) : null;
  }

  private FoundButton find(String wanted, String customId) {
    return find(wanted, customId, null);
  }

  private FoundButton find(String wanted, String customId, @Nullable Change change) {
    Pattern pattern = Pattern.compile(customId, Pattern.DOTALL);
    Button found =
        all.stream().filter(b -> pattern.matcher(b.customId()).matches()).findFirst().orElse(null);
    return new FoundButton(found, change, wanted, task);
  }
}
