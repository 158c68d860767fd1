package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The action, buttons and picture that the finished task of a scenario shows.
 *
 * @param actions what it was: the word of plus, then those of other servers (protocol §7)
 * @param buttons patterns of which each has to be found among its customIds (base contract §6)
 * @param isPicture whether it has a picture whose id its buttons carry
 */
record ScenarioTraits(List<String> actions, List<String> buttons, boolean isPicture) {
  /** The scenarios that stand for themselves. */
  private static final List<Scenario> PLAIN =
      List.of(Scenario.BLEND, Scenario.DESCRIBE, Scenario.SHORTEN, Scenario.SWAP_FACE);

  /** Those that only ever wait and are cancelled. */
  private static final Set<Scenario> NEVER_DRAWN = Set.of(Scenario.REGION);

  private static final String JOB = "MJ::JOB::";
  private static final List<String> GRID =
      List.of(JOB + "upsample::[1-4]::.+", JOB + "reroll::0::.+", JOB + "variation::[1-4]::.+");
  private static final List<String> ONE_PICTURE =
      List.of(
          JOB + "upsample_\\w+::.+",
          JOB + "low_variation::.+",
          JOB + "high_variation::.+",
          "MJ::Inpaint::.+",
          "MJ::Outpaint::50::.+",
          "MJ::Outpaint::75::.+",
          "MJ::CustomZoom::.+",
          JOB + "pan_left::.+",
          JOB + "pan_right::.+",
          JOB + "pan_up::.+",
          JOB + "pan_down::.+");
  private static final List<String> TEXTS =
      List.of(
          "MJ::Job::PicReader::1",
          "MJ::Job::PicReader::2",
          "MJ::Job::PicReader::3",
          "MJ::Job::PicReader::4",
          "MJ::Picread::Retry",
          "MJ::Job::PicReader::all");

  /** All scenarios beside the plain imagine task. */
  static List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>(PLAIN);
    scenarios.addAll(ScenarioButton.SCENARIOS);
    return List.copyOf(scenarios);
  }

  /** The scenarios that end with SUCCESS. */
  static List<Scenario> successful() {
    return scenarios().stream().filter(kind -> !NEVER_DRAWN.contains(kind)).toList();
  }

  /** What the kind shows. */
  static ScenarioTraits of(Scenario kind) {
    return switch (kind) {
      case BLEND -> grid("BLEND");
      case DESCRIBE -> new ScenarioTraits(List.of("DESCRIBE"), TEXTS, false);
      case SHORTEN ->
          new ScenarioTraits(List.of("SHORTEN"), List.of("(?i)MJ::JOB::PromptAnalyzer::1"), false);
      case SWAP_FACE -> new ScenarioTraits(List.of("SWAP_FACE"), List.of(), true);
      case UPSCALE -> new ScenarioTraits(List.of("UPSCALE"), ONE_PICTURE, true);
      case VARIATION -> grid("VARIATION");
      case REROLL -> grid("IMAGINE", "REROLL");
      case ZOOM -> grid("ZOOM", "OUTPAINT");
      case PAN -> grid("PAN");
      case CUSTOM_ZOOM -> grid("ZOOM", "CUSTOM_ZOOM", "OUTPAINT", "MODAL");
      case REGION -> grid("VARIATION", "INPAINT", "MODAL");
      default -> grid("IMAGINE", "PIC_READER", "MODAL");
    };
  }

  private static ScenarioTraits grid(String... actions) {
    return new ScenarioTraits(List.of(actions), GRID, true);
  }
}
