package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.text.VisibleText;
import dev.mjproxy.contract.result.Detection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** A detection as text: the nearest profile, its grounds, and the server beside all profiles. */
final class DetectionText {
  private DetectionText() {}

  static String of(Detection detection) {
    List<String> lines = new ArrayList<>();
    lines.add(detection.chosen().sentence());
    lines.add(
        "Not known without a budget: how submissions are refused, how tasks look; run with"
            + " --budget to see.");
    Detection.Candidate nearest = detection.nearest();
    lines.add("");
    lines.add("Grounds for %s (%s):".formatted(nearest.profile(), nearest.title()));
    nearest.grounds().stream()
        .filter(Detection.Ground::agrees)
        .forEach(ground -> lines.add("  %s: %s".formatted(ground.name(), shown(ground))));
    if (!nearest.differing().isEmpty()) {
      lines.add("What differs from it:");
      nearest
          .differing()
          .forEach(ground -> lines.add("  %s: %s".formatted(ground.name(), difference(ground))));
    }
    lines.add("");
    table(lines, detection);
    lines.add("");
    lines.add(
        "%s: %d requests, none of them billed".formatted(detection.url(), detection.requests()));
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(VisibleText.line(line)).append(System.lineSeparator()));
    return text.toString();
  }

  /** A row for each thing that was compared, a column for each profile: = where both agree. */
  private static void table(List<String> lines, Detection detection) {
    StringBuilder head = new StringBuilder("%-30s".formatted("the server beside each profile"));
    detection
        .candidates()
        .forEach(candidate -> head.append(" %-9s".formatted(candidate.profile())));
    lines.add(head.toString());
    for (int i = 0; i < detection.nearest().grounds().size(); i++) {
      StringBuilder row =
          new StringBuilder("%-30s".formatted(detection.nearest().grounds().get(i).name()));
      for (Detection.Candidate candidate : detection.candidates()) {
        Detection.Ground ground = candidate.grounds().get(i);
        row.append(" %-9s".formatted(ground.agrees() ? "=" : mark(ground)));
      }
      lines.add(row.toString());
    }
  }

  private static String mark(Detection.Ground ground) {
    return isOperations(ground)
        ? "+%d -%d"
            .formatted(
                without(ground.observed(), ground.declared()).size(),
                without(ground.declared(), ground.observed()).size())
        : "differs";
  }

  private static String shown(Detection.Ground ground) {
    return isOperations(ground)
        ? "%d".formatted(ground.observed().split(" ").length)
        : ground.observed();
  }

  private static String difference(Detection.Ground ground) {
    return isOperations(ground)
        ? "has also %s; lacks %s"
            .formatted(
                without(ground.observed(), ground.declared()),
                without(ground.declared(), ground.observed()))
        : "%s, not %s".formatted(ground.observed(), ground.declared());
  }

  private static boolean isOperations(Detection.Ground ground) {
    return ground.name().equals("operations");
  }

  private static List<String> without(String one, String other) {
    TreeSet<String> rest = new TreeSet<>(Arrays.asList(one.split(" ")));
    Arrays.asList(other.split(" ")).forEach(rest::remove);
    return List.copyOf(rest);
  }
}
