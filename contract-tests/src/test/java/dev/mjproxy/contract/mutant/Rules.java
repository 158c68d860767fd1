package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.openapi.ApiSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few rules that should see a defect, so that not each one takes a whole run. */
final class Rules {
  /** Where an action is seen besides in the journey of its name. */
  private static final Map<String, List<String>> JOURNEYS =
      Map.of("VARIATION", List.of("variation", "reroll"), "SWAP_FACE", List.of("swap-face"));

  private static final List<String> ALL =
      Checks.all(ApiSpec.bundled()).stream().map(Rule::id).toList();

  private Rules() {}

  /** Those that look at tasks with this action. */
  static List<String> ofAction(String action) {
    if (action.equals("IMAGINE")) {
      return List.of("lifecycle");
    }
    return endingIn(JOURNEYS.getOrDefault(action, List.of(action.toLowerCase(Locale.ROOT))));
  }

  /** Those whose id ends in one of these words. */
  static List<String> endingIn(List<String> words) {
    return ALL.stream().filter(id -> words.stream().anyMatch(it -> id.endsWith("/" + it))).toList();
  }

  /** Those named, of them that there are. */
  static List<String> existing(String... ids) {
    return Arrays.stream(ids).filter(ALL::contains).toList();
  }
}
