package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.ServedRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A request as one line of a terminal. What others sent cannot move the cursor or change colours.
 *
 * @param coloured whether the terminal shows colours
 */
record RequestLine(boolean coloured) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cf}");
  private static final int LONGEST = 120;
  private static final int CLIENT_ERROR = 400;
  private static final int ACCEPTED = 1;
  private static final int QUEUED = 22;
  private static final int NEEDS_INPUT = 21;

  private static final String GREEN = "32";
  private static final String YELLOW = "33";
  private static final String RED = "31";
  private static final String FAINT = "2";

  String of(ServedRequest request) {
    String what = request.operationId().isEmpty() ? request.path() : request.operationId();
    String code = request.code().isPresent() ? "code " + request.code().getAsInt() : "";
    return "%s  %-6s %-22s %s %s %s  %s"
        .formatted(
            painted(FAINT, TIME.format(request.at())),
            plain(request.method()),
            plain(what),
            painted(
                request.status() < CLIENT_ERROR ? GREEN : RED, String.valueOf(request.status())),
            painted(colour(request), "%-8s".formatted(code)),
            painted(FAINT, "%6.1f ms".formatted(request.took().toNanos() / 1e6)),
            painted(YELLOW, plain(request.finding())))
        .stripTrailing();
  }

  private static String colour(ServedRequest request) {
    int code = request.code().orElse(ACCEPTED);
    return code == ACCEPTED || code == QUEUED || code == NEEDS_INPUT ? GREEN : YELLOW;
  }

  private static String plain(String text) {
    String line = CONTROL.matcher(text).replaceAll("�");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private String painted(String colour, String text) {
    return coloured && !text.isEmpty() ? "\033[" + colour + "m" + text + "\033[0m" : text;
  }
}
