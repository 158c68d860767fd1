package dev.mjproxy.contract.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which button a journey presses (protocol §7).
 *
 * @param parent the journey whose finished task shows the button
 * @param customId what the button's customId looks like
 * @param modal when the server asks for a modal
 */
public record ButtonPress(JourneyKind parent, Pattern customId, Modal modal) {

  /** When a button asks for a modal. */
  public enum Modal {
    NEVER,
    WITH_REMIX,
    ALWAYS
  }

  /** The journeys that press a button. */
  public static final List<JourneyKind> KINDS =
      List.of(
          JourneyKind.UPSCALE,
          JourneyKind.VARIATION,
          JourneyKind.REROLL,
          JourneyKind.ZOOM,
          JourneyKind.PAN,
          JourneyKind.CUSTOM_ZOOM,
          JourneyKind.REGION,
          JourneyKind.PICK);

  /** The button of a journey; empty if it presses none. */
  public static Optional<ButtonPress> of(JourneyKind kind) {
    return switch (kind) {
      case UPSCALE -> press(JourneyKind.IMAGINE, "MJ::JOB::upsample::1::.+", Modal.NEVER);
      case VARIATION -> press(JourneyKind.IMAGINE, "MJ::JOB::variation::2::.+", Modal.WITH_REMIX);
      case REROLL -> press(JourneyKind.IMAGINE, "MJ::JOB::reroll::0::.+", Modal.WITH_REMIX);
      case ZOOM -> press(JourneyKind.UPSCALE, "MJ::Outpaint::50::.+", Modal.NEVER);
      case PAN -> press(JourneyKind.UPSCALE, "MJ::JOB::pan_left::.+", Modal.WITH_REMIX);
      case CUSTOM_ZOOM -> press(JourneyKind.UPSCALE, "MJ::CustomZoom::.+", Modal.ALWAYS);
      case REGION -> press(JourneyKind.UPSCALE, "MJ::Inpaint::.+", Modal.ALWAYS);
      case PICK -> press(JourneyKind.DESCRIBE, "MJ::Job::PicReader::1", Modal.ALWAYS);
      default -> Optional.empty();
    };
  }

  /** The customId that the finished parent shows for it. */
  Optional<String> customIdOn(TaskView parentTask) {
    return parentTask.customIds().stream().filter(it -> customId.matcher(it).matches()).findFirst();
  }

  private static Optional<ButtonPress> press(JourneyKind parent, String customId, Modal modal) {
    return Optional.of(new ButtonPress(parent, Pattern.compile(customId), modal));
  }
}
