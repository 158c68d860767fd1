package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.ButtonPress;
import dev.mjproxy.contract.check.JourneyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a finished task of one kind shows.
 *
 * @param actions what it was: the word of plus, then those of other servers (protocol §7)
 * @param buttons patterns of which each has to be found among its customIds (base contract §6)
 * @param isPicture whether it has a picture whose id its buttons carry
 */
public record KindTraits(List<String> actions, List<String> buttons, boolean isPicture) {
  /** The kinds that stand for themselves. */
  private static final List<JourneyKind> PLAIN =
      List.of(JourneyKind.BLEND, JourneyKind.DESCRIBE, JourneyKind.SHORTEN, JourneyKind.SWAP_FACE);

  /** Those that only ever wait and are cancelled. */
  private static final Set<JourneyKind> NEVER_DRAWN = Set.of(JourneyKind.REGION);

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

  /** All kinds beside the plain imagine task. */
  public static List<JourneyKind> kinds() {
    List<JourneyKind> kinds = new ArrayList<>(PLAIN);
    kinds.addAll(ButtonPress.KINDS);
    return List.copyOf(kinds);
  }

  /** The kinds that end with SUCCESS. */
  public static List<JourneyKind> drawnKinds() {
    return kinds().stream().filter(kind -> !NEVER_DRAWN.contains(kind)).toList();
  }

  /** What the kind shows. */
  static KindTraits of(JourneyKind kind) {
    return switch (kind) {
      case BLEND -> grid("BLEND");
      case DESCRIBE -> new KindTraits(List.of("DESCRIBE"), TEXTS, false);
      case SHORTEN ->
          new KindTraits(List.of("SHORTEN"), List.of("(?i)MJ::JOB::PromptAnalyzer::1"), false);
      case SWAP_FACE -> new KindTraits(List.of("SWAP_FACE"), List.of(), true);
      case UPSCALE -> new KindTraits(List.of("UPSCALE"), ONE_PICTURE, true);
      case VARIATION -> grid("VARIATION");
      case REROLL -> grid("IMAGINE", "REROLL");
      case ZOOM -> grid("ZOOM", "OUTPAINT");
      case PAN -> grid("PAN");
      case CUSTOM_ZOOM -> grid("ZOOM", "CUSTOM_ZOOM", "OUTPAINT", "MODAL");
      case REGION -> grid("VARIATION", "INPAINT", "MODAL");
      default -> grid("IMAGINE", "PIC_READER", "MODAL");
    };
  }

  private static KindTraits grid(String... actions) {
    return new KindTraits(List.of(actions), GRID, true);
  }
}
