package dev.mjproxy.contract.internal.check.shape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds stack traces in texts, wherever they stand: as they are printed, inside of strings of JSON
 * with their line breaks escaped once or more, in HTML, and as lists of frames.
 */
final class StackTraces {
  /** No part of it may run far over a long line: lists of tasks are one line of many kilobytes. */
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w.$/@-]{1,300}\\((?:[\\w$]{1,200}\\.(?:java|kt|scala|groovy):\\d+"
              + "|Native Method|Unknown Source)\\)" // Java
              + "|Traceback \\(most recent call last\\)"
              + "|File \"[^\"\n]{1,300}\", line \\d+, in " // Python
              + "|\\bin [^\\s\"]{1,300}\\.(?:cs|vb|fs):line \\d+"
              + "|^\\s*at [\\w.`<>\\[\\]]{3,300}\\([^()\n]{0,300}\\)\\s*\n\\s*at [\\w.`<>]{3,300}\\(" // .NET
              + "|\\bgoroutine \\d+ \\[" // Go
              + "|\\([^()\\s\"]{1,300}\\.[cm]?[jt]sx?:\\d+:\\d+\\)"
              + "|\\bat (?:async )?(?:file://|node:|/)[^\\s()\"]{1,300}:\\d+:\\d+" // JavaScript
              + "|#\\d+ [^\\s()\"]{1,300}\\.php\\(\\d+\\): " // PHP
              + "|[\\w/.-]{1,300}\\.rb:\\d+:in [`'\"]" // Ruby
              + "|thread '[^'\n]{1,100}' panicked at", // Rust
          Pattern.MULTILINE);

  /** Line breaks and tabs, however often escaped, and in HTML and addresses. */
  private static final Pattern BREAK =
      Pattern.compile(
          "\\\\+(?:r\\\\+)?[nt]|\\\\+u000[aAdD9]|<br ?/?>|&#(?:10|13|9);|&#[xX]0?[aAdD9];|%0[aAdD9]");

  private static final Pattern QUOTE = Pattern.compile("\\\\+(?=[\"/])|&(?=quot;)");

  private static final List<String> FRAME_MEMBERS =
      List.of(
          "file", "filename", "line", "lineno", "linenumber", "function", "method", "methodname");

  private static final Pattern TRACE_MEMBER =
      Pattern.compile("(?:stack|back)?_?-?trace(?:back)?|stack|exceptionstack");

  private StackTraces() {}

  /** The first line that gives a trace away. */
  static Optional<String> in(String text) {
    Optional<String> printed = printed(text);
    return printed.isPresent() ? printed : frames(text);
  }

  private static Optional<String> printed(String text) {
    String plain =
        QUOTE
            .matcher(BREAK.matcher(text).replaceAll("\n"))
            .replaceAll("")
            .replace("quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">");
    Matcher trace = TRACE.matcher(plain);
    return trace.find() ? Optional.of(trace.group().strip()) : Optional.empty();
  }

  private static Optional<String> frames(String text) {
    try {
      return frames(JsonMapper.shared().readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** A member such as {@code trace} that lists where code stands. */
  private static Optional<String> frames(JsonNode json) {
    Stream<Optional<String>> here =
        json.properties().stream()
            .filter(member -> isTrace(member.getKey(), member.getValue()))
            .map(member -> Optional.of("the member " + member.getKey() + " with stack frames"));
    Stream<Optional<String>> below = json.valueStream().map(StackTraces::frames);
    return Stream.concat(here, below).flatMap(Optional::stream).findFirst();
  }

  private static boolean isTrace(String name, JsonNode value) {
    return TRACE_MEMBER.matcher(name.toLowerCase(Locale.ROOT)).matches()
        && value.isArray()
        && value.valueStream().anyMatch(StackTraces::isFrame);
  }

  private static boolean isFrame(JsonNode frame) {
    return frame.propertyNames().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .anyMatch(FRAME_MEMBERS::contains);
  }
}
