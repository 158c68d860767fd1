package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.TaskTimeline;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The timeline of one task as a picture: progress over time, a dot for each observation in the
 * colour of its status.
 */
final class TimelineSvg {
  private static final int LEFT = 34;
  private static final int RIGHT = 884;
  private static final int TOP = 24;
  private static final int BOTTOM = 104;
  private static final int WHOLE = 100;

  /** So far apart are two words at least, in the picture's own units. */
  private static final int WORD = 96;

  private static final int MARK = 4;
  private static final Set<String> STATUSES =
      Set.of("NOT_START", "SUBMITTED", "IN_PROGRESS", "MODAL", "SUCCESS", "FAILURE", "CANCEL");

  private final List<TaskTimeline.Observation> observations;
  private final Duration start;
  private final long millis;
  private final StringBuilder svg = new StringBuilder();

  private TimelineSvg(TaskTimeline task) {
    this.observations = task.observations();
    this.start = observations.get(0).at();
    this.millis =
        Math.max(1, observations.get(observations.size() - 1).at().minus(start).toMillis());
  }

  /** The picture of a task that was seen at least once. */
  static String of(TaskTimeline task) {
    return new TimelineSvg(task).draw();
  }

  private String draw() {
    svg.append("<svg class=\"life\" viewBox=\"0 0 900 128\" role=\"img\">");
    for (int percent : new int[] {0, WHOLE / 2, WHOLE}) {
      svg.append(
          "<path class=\"grid\" d=\"M%d %dH%d\"/><text class=\"axis end\" x=\"%d\" y=\"%d\">%d%%</text>"
              .formatted(LEFT, y(percent), RIGHT, LEFT - 4, y(percent) + 4, percent));
    }
    ticks();
    line();
    words();
    observations.forEach(this::mark);
    return svg.append("</svg>").toString();
  }

  private void ticks() {
    for (int quarter = 0; quarter <= 4; quarter++) {
      int x = LEFT + (RIGHT - LEFT) * quarter / 4;
      svg.append(
          "<text class=\"axis %s\" x=\"%d\" y=\"122\">%s</text>"
              .formatted(
                  quarter == 4 ? "end" : quarter == 0 ? "" : "mid",
                  x,
                  seconds(start.plusMillis(millis * quarter / 4))));
    }
  }

  private void line() {
    StringBuilder path = new StringBuilder();
    int last = BOTTOM;
    for (TaskTimeline.Observation observation : observations) {
      int height = observation.percent().isPresent() ? y(observation.percent().getAsInt()) : last;
      path.append(path.isEmpty() ? "M" : "H").append(x(observation));
      path.append(path.toString().contains("H") ? "V" : " ").append(height);
      last = height;
    }
    svg.append("<path class=\"way\" d=\"%s\"/>".formatted(path));
  }

  /** The status where it changes, as far as there is room. */
  private void words() {
    String status = "";
    int free = 0;
    for (TaskTimeline.Observation observation : observations) {
      boolean isNew = !observation.status().isEmpty() && !observation.status().equals(status);
      status = isNew ? observation.status() : status;
      int x = Math.min(x(observation), RIGHT - WORD / 2);
      if (isNew && x >= free) {
        svg.append(
            "<text class=\"word %s\" x=\"%d\" y=\"14\">%s</text>"
                .formatted(style(status), x, Markup.escape(status)));
        free = x + WORD;
      }
    }
  }

  private void mark(TaskTimeline.Observation observation) {
    int x = x(observation);
    int y = observation.percent().isPresent() ? y(observation.percent().getAsInt()) : BOTTOM;
    String shape =
        switch (observation.source()) {
          case SUBMIT ->
              "M%d %dh%dv%dh-%dz".formatted(x - MARK, y - MARK, 2 * MARK, 2 * MARK, 2 * MARK);
          case FETCH ->
              "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 -%d 0"
                  .formatted(x - MARK, y, MARK, MARK, 2 * MARK, MARK, MARK, 2 * MARK);
          case CALLBACK ->
              "M%d %dl%d %dh-%dz".formatted(x, y - 2 * MARK, 2 * MARK, 3 * MARK, 4 * MARK);
        };
    svg.append(
        "<path class=\"%s\" d=\"%s\"><title>%s</title></path>"
            .formatted(style(observation.status()), shape, Markup.escape(title(observation))));
  }

  private static String title(TaskTimeline.Observation observation) {
    return "%s %s %s %s"
        .formatted(
            seconds(observation.at()),
            observation.source().name().toLowerCase(Locale.ROOT),
            observation.status(),
            observation.percent().isPresent() ? observation.percent().getAsInt() + "%" : "")
        .strip();
  }

  private int x(TaskTimeline.Observation observation) {
    return (int) (LEFT + (RIGHT - LEFT) * observation.at().minus(start).toMillis() / millis);
  }

  private static int y(int percent) {
    return BOTTOM - (BOTTOM - TOP) * Math.min(percent, WHOLE) / WHOLE;
  }

  private static String style(String status) {
    return "s-" + (STATUSES.contains(status) ? status.toLowerCase(Locale.ROOT) : "none");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
  }
}
