package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;
import java.util.Set;

/** What the tasks of these scenarios show, and how sure that is. */
final class DialectTraits {
  /** Of these there is the code of two servers; of the others there is one source each. */
  private static final Set<String> CONFIRMED =
      Set.of(
          Scenario.CHANGE.label(),
          Scenario.SIMPLE_CHANGE.label(),
          "submitChange",
          "submitSimpleChange");

  private DialectTraits() {}

  /** The actions that the task of a scenario may show. */
  static List<String> actions(Scenario scenario) {
    return switch (scenario) {
      case CHANGE -> List.of("UPSCALE");
      case SIMPLE_CHANGE -> List.of("VARIATION");
      case EDITS -> List.of("EDIT", "EDITS", "VARIATION");
      default -> List.of(scenario.name());
    };
  }

  /** Whether the task ends with a grid or a picture, whose id its buttons carry. */
  static boolean isPicture(Scenario scenario) {
    return scenario != Scenario.VIDEO;
  }

  /**
   * A finding about one of them, no more severe than its source allows.
   *
   * @param subject the label of a scenario, or the id of an operation
   */
  static Finding worth(String subject, Finding finding) {
    return CONFIRMED.contains(subject)
        ? finding
        : FindingCollector.atMost(Requirement.SHOULD, finding);
  }
}
