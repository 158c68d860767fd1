package dev.mjproxy.openapi.profile;

import java.util.Map;

/**
 * Actions that need more input.
 *
 * @param code21 the meaning of code 21
 * @param buttons the buttons that always need more input, each with true; where code 21 is
 *     rewritten, those that keep it
 */
public record ModalAxis(Code21 code21, Map<ModalButton, Boolean> buttons) {
  /** The meaning of code 21. */
  public enum Code21 {
    /** The new task waits in MODAL for submitModal. */
    NEEDS_INPUT,
    /** submitChange: the task exists already, and its id is the result. */
    EXISTS_ALREADY,
    /** As {@link #NEEDS_INPUT}, but a relay sends code 1 in its place at all other buttons. */
    REWRITTEN_TO_1,
    /** It is never sent. */
    NONE
  }

  /** A button that may need more input. */
  public enum ModalButton {
    /** Vary (Region). */
    VARY_REGION,
    /** Custom Zoom. */
    CUSTOM_ZOOM,
    /** A prompt of a describe. */
    PIC_READER,
    /** A prompt of a shorten. */
    PROMPT_ANALYZER
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public ModalAxis {
    Dialect.require(code21, "code21");
    buttons = Dialect.copy(buttons);
  }

  /** Whether this button is answered with code 21. */
  public boolean needsInput(ModalButton button) {
    return buttons.getOrDefault(button, false);
  }
}
