package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which scenario of the verifier an observed task is one of.
 *
 * @param scenario the scenario whose rules it has to keep
 * @param isTypical whether all of them; a button beside those that the verifier presses makes a
 *     task that only lives by the rules
 */
record TaskKind(Scenario scenario, boolean isTypical) {
  private static final Map<String, Scenario> OPERATIONS =
      Map.of(
          "submitImagine", Scenario.IMAGINE,
          "submitBlend", Scenario.BLEND,
          "submitDescribe", Scenario.DESCRIBE,
          "submitShorten", Scenario.SHORTEN,
          "swapFace", Scenario.SWAP_FACE);

  private static final Map<Pattern, Scenario> BUTTONS = new LinkedHashMap<>();

  static {
    button("MJ::JOB::upsample::[1-4]::.+", Scenario.UPSCALE);
    button("MJ::JOB::variation::[1-4]::.+", Scenario.VARIATION);
    button("MJ::JOB::reroll::0::.+", Scenario.REROLL);
    button("MJ::Outpaint::(50|75)::.+", Scenario.ZOOM);
    button("MJ::JOB::pan_\\w+::.+", Scenario.PAN);
    button("MJ::CustomZoom::.+", Scenario.CUSTOM_ZOOM);
    button("MJ::Inpaint::.+", Scenario.REGION);
    button("MJ::Job::PicReader::[1-4]", Scenario.PICK);
  }

  private static final Map<String, Scenario> ACTIONS =
      Map.of(
          "IMAGINE", Scenario.IMAGINE,
          "BLEND", Scenario.BLEND,
          "DESCRIBE", Scenario.DESCRIBE,
          "SHORTEN", Scenario.SHORTEN,
          "SWAP_FACE", Scenario.SWAP_FACE,
          "UPSCALE", Scenario.UPSCALE,
          "VARIATION", Scenario.VARIATION,
          "PAN", Scenario.PAN,
          "ZOOM", Scenario.ZOOM);

  /** The kind of task that a submission asks for. */
  static TaskKind ofSubmission(String operation, JsonNode body) {
    if (!operation.equals("submitAction")) {
      return new TaskKind(OPERATIONS.getOrDefault(operation, Scenario.IMAGINE), true);
    }
    String customId = body.path("customId").asString("");
    return BUTTONS.entrySet().stream()
        .filter(button -> button.getKey().matcher(customId).matches())
        .findFirst()
        .map(button -> new TaskKind(button.getValue(), true))
        .orElse(new TaskKind(Scenario.SHORTEN, false));
  }

  /** The kind that a task is by its action, whose submission nobody has seen. */
  static Optional<TaskKind> ofAction(String action) {
    return Optional.ofNullable(ACTIONS.get(action)).map(it -> new TaskKind(it, true));
  }

  private static void button(String customId, Scenario scenario) {
    BUTTONS.put(Pattern.compile(customId), scenario);
  }
}
