package dev.mjproxy.contract.report;

import dev.mjproxy.contract.internal.text.VisibleText;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * One cause as text for a terminal: expected, found, where, and the command that shows it again.
 */
public final class CauseText {
  private static final int PLACES_SHOWN = 12;

  private CauseText() {}

  /** Its lines, each one line whatever a server has put into it, without indentation. */
  public static List<String> of(Cause cause) {
    Finding finding = cause.first();
    List<String> lines = new ArrayList<>();
    lines.add("expected  " + finding.expected());
    lines.add(
        "found     "
            + finding.found()
            + (cause.count() == 1 ? "" : "  (%d times)".formatted(cause.count())));
    if (!finding.pointer().isEmpty()) {
      lines.add("where     " + finding.pointer());
    }
    cause.places().stream()
        .skip(1)
        .limit(PLACES_SHOWN)
        .forEach(place -> lines.add("also      " + place.finding().place()));
    int more = cause.places().size() - 1 - PLACES_SHOWN;
    if (more > 0) {
      lines.add("also      at %d more places; see --report".formatted(more));
    }
    finding.evidence().ifPresent(evidence -> lines.add("again     " + evidence.curl()));
    return lines.stream().map(VisibleText::line).toList();
  }
}
