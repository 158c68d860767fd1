package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.response.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The button that a scenario presses (protocol §7).
 *
 * @param parent the scenario whose finished task shows the button
 * @param customId what the button's customId looks like
 * @param modal when the server asks for a modal
 */
public record ScenarioButton(Scenario parent, Pattern customId, Modal modal) {

  /** When a button asks for a modal. */
  public enum Modal {
    NEVER,
    WITH_REMIX,
    ALWAYS
  }

  /** The scenarios that press a button. */
  public static final List<Scenario> SCENARIOS =
      List.of(
          Scenario.UPSCALE,
          Scenario.VARIATION,
          Scenario.REROLL,
          Scenario.ZOOM,
          Scenario.PAN,
          Scenario.CUSTOM_ZOOM,
          Scenario.REGION,
          Scenario.PICK);

  /** The button of a scenario; empty if it presses none. */
  public static Optional<ScenarioButton> of(Scenario kind) {
    return switch (kind) {
      case UPSCALE -> press(Scenario.IMAGINE, "MJ::JOB::upsample::1::.+", Modal.NEVER);
      case VARIATION -> press(Scenario.IMAGINE, "MJ::JOB::variation::2::.+", Modal.WITH_REMIX);
      case REROLL -> press(Scenario.IMAGINE, "MJ::JOB::reroll::0::.+", Modal.WITH_REMIX);
      case ZOOM -> press(Scenario.UPSCALE, "MJ::Outpaint::50::.+", Modal.NEVER);
      case PAN -> press(Scenario.UPSCALE, "MJ::JOB::pan_left::.+", Modal.WITH_REMIX);
      case CUSTOM_ZOOM -> press(Scenario.UPSCALE, "MJ::CustomZoom::.+", Modal.ALWAYS);
      case REGION -> press(Scenario.UPSCALE, "MJ::Inpaint::.+", Modal.ALWAYS);
      case PICK -> press(Scenario.DESCRIBE, "MJ::Job::PicReader::1", Modal.ALWAYS);
      default -> Optional.empty();
    };
  }

  /** Whether the button of this scenario asks for a modal on every server. */
  public static boolean alwaysAsksForModal(Scenario scenario) {
    return of(scenario).filter(button -> button.modal() == Modal.ALWAYS).isPresent();
  }

  /** The customId that the finished parent shows for it. */
  Optional<String> customIdOn(TaskView parentTask) {
    return parentTask.customIds().stream().filter(it -> customId.matcher(it).matches()).findFirst();
  }

  private static Optional<ScenarioButton> press(Scenario parent, String customId, Modal modal) {
    return Optional.of(new ScenarioButton(parent, Pattern.compile(customId), modal));
  }
}
