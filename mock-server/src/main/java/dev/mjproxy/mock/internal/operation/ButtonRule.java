package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps buttons to the tasks that they create: the table of protocol §7, one row for each form of
 * customId.
 */
enum ButtonRule {
  /** U1 to U4. */
  UPSCALE("MJ::JOB::upsample::[1-4]::.+", TaskKind.UPSCALE, Modal.NEVER),
  /** Upscale (Subtle), Upscale (Creative), and their Redo. */
  UPSCALE_HD("MJ::JOB::upsample_\\w+::.+", TaskKind.UPSCALE_HD, Modal.NEVER),
  /** V1 to V4. */
  VARIATION("MJ::JOB::variation::[1-4]::.+", TaskKind.VARIATION, Modal.WITH_REMIX),
  /** Vary (Subtle), Vary (Strong). */
  VARY("MJ::JOB::(?:low|high)_variation::.+", TaskKind.VARIATION, Modal.WITH_REMIX),
  /** The same again. */
  REROLL("MJ::JOB::reroll::.+", TaskKind.REROLL, Modal.WITH_REMIX),
  /** Vary (Region). */
  REGION("MJ::Inpaint::.+", TaskKind.VARY_REGION, Modal.ALWAYS),
  /** Zoom Out. */
  ZOOM("MJ::Outpaint::.+", TaskKind.ZOOM, Modal.NEVER),
  /** Custom Zoom. */
  CUSTOM_ZOOM("MJ::CustomZoom::.+", TaskKind.CUSTOM_ZOOM, Modal.ALWAYS),
  /** The arrows. */
  PAN("MJ::JOB::pan_(?:left|right|up|down)::.+", TaskKind.PAN, Modal.WITH_REMIX),
  /** A text of a description. */
  PIC_READER("MJ::Job::PicReader::[1-9]", TaskKind.PICK, Modal.ALWAYS),
  /** A shortened prompt. */
  PROMPT_ANALYZER("MJ::Job::PromptAnalyzer::[1-9]", TaskKind.PICK, Modal.ALWAYS),
  /** The description again. */
  DESCRIBE_AGAIN("MJ::Picread::Retry", TaskKind.DESCRIBE, Modal.NEVER),
  /** Show Details. */
  SHORTEN_DETAILS("MJ::Job::PromptAnalyzerExtended", TaskKind.SHORTEN, Modal.NEVER),
  /** The heart, and Imagine all: buttons that plus refuses (protocol §7). */
  UNSUPPORTED("MJ::BOOKMARK::.+|MJ::Job::PicReader::all", null, Modal.NEVER);

  /** When a button asks for a modal. */
  enum Modal {
    NEVER,
    WITH_REMIX,
    ALWAYS
  }

  private final Pattern customId;
  private final @Nullable TaskKind kind;
  private final Modal modal;

  ButtonRule(String customId, @Nullable TaskKind kind, Modal modal) {
    this.customId = Pattern.compile(customId);
    this.kind = kind;
    this.modal = modal;
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

  /** What the button makes; empty where the server refuses it. */
  Optional<TaskKind> kind() {
    return Optional.ofNullable(kind);
  }

  boolean asksForModal(boolean remix) {
    return modal == Modal.ALWAYS || (remix && modal == Modal.WITH_REMIX);
  }
}
