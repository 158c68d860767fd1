package dev.mjproxy.openapi.profile;

import java.util.Map;
import java.util.Set;

/**
 * The form of a task.
 *
 * @param prompt whether the prompt is shown as sent
 * @param description what {@code description} holds
 * @param failureProgress {@code progress} of a task in FAILURE, {@code ""} or {@code "100%"}
 * @param imageUrl where {@code imageUrl} leads
 * @param buttons where the buttons stand
 * @param buttonEmoji the type of a button's {@code emoji}
 * @param describeText where the text of a describe stands, such as {@code prompt} or {@code
 *     properties.finalPrompt}, each with true
 * @param rerollAction the {@code action} of a reroll
 * @param buttonAction the {@code action} of what a button makes, rerolls aside
 * @param blendPrompt what {@code prompt} of a blend holds
 */
public record TaskAxis(
    Prompt prompt,
    Description description,
    String failureProgress,
    ImageUrl imageUrl,
    ButtonPlace buttons,
    ButtonEmoji buttonEmoji,
    Map<String, Boolean> describeText,
    RerollAction rerollAction,
    ButtonAction buttonAction,
    BlendPrompt blendPrompt) {
  /** How the prompt is shown. */
  public enum Prompt {
    /** Without white space at its ends. */
    TRIMMED,
    /** Exactly as sent. */
    AS_SENT
  }

  /** What {@code description} holds. */
  public enum Description {
    /** The command, such as {@code /imagine Cat}. */
    COMMAND,
    /** The description of the response to the submission. */
    SUBMISSION
  }

  /** Where {@code imageUrl} leads. */
  public enum ImageUrl {
    /** To the picture itself. */
    OWN,
    /** To {@code /mj/image/{id}} of the relay. */
    RELAY
  }

  /** Where the buttons of a finished task stand. */
  public enum ButtonPlace {
    /** In {@code buttons}. */
    TASK,
    /**
     * In {@code properties.buttons}. A grid may have none where there is submitChange, which needs
     * no button.
     */
    PROPERTIES,
    /** Nowhere: there are submitChange and submitSimpleChange. */
    NONE
  }

  /** The type of a button's {@code emoji}. */
  public enum ButtonEmoji {
    /** A text. */
    TEXT,
    /** An object with the text as {@code name}. */
    OBJECT
  }

  /** The {@code action} of what a button makes. */
  public enum ButtonAction {
    /** What the button does, such as ZOOM. */
    OWN,
    /** UPSCALE for an upscale, VARIATION for everything else, and for edits. */
    VARIATION
  }

  /** The {@code action} of a reroll. */
  public enum RerollAction {
    /** That of its parent, such as IMAGINE. */
    PARENT,
    /** REROLL. */
    REROLL
  }

  /** What {@code prompt} of a blend holds. */
  public enum BlendPrompt {
    /** Nothing. */
    ABSENT,
    /** From the start of its work on, the links of its pictures and the parameters. */
    LINKS
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public TaskAxis {
    Dialect.require(prompt, "prompt");
    Dialect.require(description, "description");
    Dialect.require(failureProgress, "failureProgress");
    Dialect.require(imageUrl, "imageUrl");
    Dialect.require(buttons, "buttons");
    Dialect.require(buttonEmoji, "buttonEmoji");
    Dialect.require(rerollAction, "rerollAction");
    Dialect.require(buttonAction, "buttonAction");
    Dialect.require(blendPrompt, "blendPrompt");
    describeText = Dialect.copy(describeText);
  }

  /** The places of a task where the text of a describe stands. */
  public Set<String> describeTextPlaces() {
    return Dialect.chosen(describeText);
  }
}
