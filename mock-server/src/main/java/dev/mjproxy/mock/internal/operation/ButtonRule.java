package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.openapi.profile.ModalAxis.ModalButton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps buttons to the tasks that they create: the table of protocol §7, one row for each form of
 * customId.
 */
enum ButtonRule {
  /** U1 to U4. */
  UPSCALE("MJ::JOB::upsample::[1-4]::.+", TaskKind.UPSCALE),
  /** Upscale (Subtle), Upscale (Creative), and their Redo. */
  UPSCALE_HD("MJ::JOB::upsample_\\w+::.+", TaskKind.UPSCALE_HD),
  /** V1 to V4. */
  VARIATION("MJ::JOB::variation::[1-4]::.+", TaskKind.VARIATION, true),
  /** Vary (Subtle), Vary (Strong). */
  VARY("MJ::JOB::(?:low|high)_variation::.+", TaskKind.VARIATION, true),
  /** The same again. */
  REROLL("MJ::JOB::reroll::.+", TaskKind.REROLL, true),
  /** Vary (Region). */
  REGION("MJ::Inpaint::.+", TaskKind.VARY_REGION, ModalButton.VARY_REGION),
  /** Zoom Out. */
  ZOOM("MJ::Outpaint::.+", TaskKind.ZOOM),
  /** Custom Zoom. */
  CUSTOM_ZOOM("MJ::CustomZoom::.+", TaskKind.CUSTOM_ZOOM, ModalButton.CUSTOM_ZOOM),
  /** The arrows. */
  PAN("MJ::JOB::pan_(?:left|right|up|down)::.+", TaskKind.PAN, true),
  /** A text of a description. */
  PIC_READER("MJ::Job::PicReader::[1-9]", TaskKind.PICK, ModalButton.PIC_READER),
  /** A shortened prompt. */
  PROMPT_ANALYZER("MJ::Job::PromptAnalyzer::[1-9]", TaskKind.PICK, ModalButton.PROMPT_ANALYZER),
  /** The description again. */
  DESCRIBE_AGAIN("MJ::Picread::Retry", TaskKind.DESCRIBE),
  /** Show Details. */
  SHORTEN_DETAILS("MJ::Job::PromptAnalyzerExtended", TaskKind.SHORTEN),
  /** Imagine all: a button that plus refuses (protocol §7). */
  IMAGINE_ALL("MJ::Job::PicReader::all", null),
  /** The heart, which plus refuses, too, and buttons of kinds that nobody knows. */
  UNSUPPORTED("MJ::BOOKMARK::.+", null);

  private final Pattern customId;
  private final @Nullable TaskKind kind;
  private final boolean takesRemix;
  private final @Nullable ModalButton input;

  ButtonRule(String customId, @Nullable TaskKind kind) {
    this(customId, kind, false, null);
  }

  ButtonRule(String customId, TaskKind kind, boolean takesRemix) {
    this(customId, kind, takesRemix, null);
  }

  ButtonRule(String customId, TaskKind kind, ModalButton input) {
    this(customId, kind, false, input);
  }

  ButtonRule(
      String customId, @Nullable TaskKind kind, boolean takesRemix, @Nullable ModalButton input) {
    this.customId = Pattern.compile(customId);
    this.kind = kind;
    this.takesRemix = takesRemix;
    this.input = input;
  }

  /** The rule of a customId, if it is of a known kind. */
  static Optional<ButtonRule> of(String customId) {
    for (ButtonRule rule : values()) {
      if (rule.customId.matcher(customId).matches()) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** What the button makes; empty where plus refuses it. */
  Optional<TaskKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** Whether it asks for a modal in Remix mode. */
  boolean takesRemix() {
    return takesRemix;
  }

  /** The button as one that always needs more input; empty if it does not. */
  Optional<ModalButton> input() {
    return Optional.ofNullable(input);
  }
}
