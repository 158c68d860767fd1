package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as JUnit XML, which every CI server shows: one test case for each rule. */
public final class JunitReport {
  private JunitReport() {}

  /** The report as XML text. */
  public static String of(RunReport report) {
    long failures = report.results().stream().filter(report::isFailure).count();
    String cases =
        report.results().stream()
            .map(result -> testCase(report, result))
            .collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
        <testsuite name="mjproxy-verify" tests="%d" failures="%d" errors="%d" skipped="%d" time="%s" timestamp="%s">
        %s%s</testsuite>
        </testsuites>
        """
        .formatted(
            report.results().size(),
            failures,
            report.count(Verdict.ERROR),
            report.results().stream().filter(result -> isSkipped(report, result)).count(),
            seconds(report.facts().duration().toMillis()),
            report.facts().startedAt().truncatedTo(ChronoUnit.SECONDS),
            properties(report),
            cases);
  }

  /** What the server was taken for, now and in the baseline. */
  private static String properties(RunReport report) {
    String baseline = report.baseline().profile();
    return "<properties>%s%s</properties>%n"
        .formatted(
            property("profile", report.facts().profile().name()),
            baseline.isEmpty() ? "" : property("baselineProfile", baseline));
  }

  private static String property(String name, String value) {
    return "<property name=\"%s\" value=\"%s\"/>".formatted(name, Markup.escape(value));
  }

  private static String testCase(RunReport report, RuleResult result) {
    String family = result.check().substring(0, result.check().indexOf('/'));
    return "<testcase classname=\"mjproxy.%s\" name=\"%s: %s\" time=\"%s\">%s</testcase>%n"
        .formatted(
            Markup.escape(family),
            Markup.escape(result.id()),
            Markup.escape(result.sentence()),
            seconds(result.duration().toMillis()),
            content(report, result));
  }

  private static String content(RunReport report, RuleResult result) {
    if (result.verdict() == Verdict.ERROR) {
      return "<error message=\"%s\">%s</error>"
          .formatted(Markup.escape(reason(result)), Markup.escape(result.outcome().stackTrace()));
    }
    if (isSkipped(report, result)) {
      return "<skipped message=\"%s\"/>".formatted(Markup.escape(reason(result)));
    }
    String text = text(report, result);
    if (report.isFailure(result)) {
      return "<failure type=\"%s\" message=\"%s\">%s</failure>"
          .formatted(
              result.requirement(),
              Markup.escape(
                  result.outcome().findings().stream()
                      .findFirst()
                      .map(Finding::message)
                      .orElseGet(() -> reason(result))),
              Markup.escape(text));
    }
    return text.isEmpty() ? "" : "<system-out>%s</system-out>".formatted(Markup.escape(text));
  }

  private static boolean isSkipped(RunReport report, RuleResult result) {
    return !result.verdict().isDecided()
        && result.verdict() != Verdict.ERROR
        && !report.isFailure(result);
  }

  private static String reason(RuleResult result) {
    return result.verdict().word() + ": " + result.outcome().reason();
  }

  /** As the console shows them: one for each cause, how often, and where else. */
  private static String text(RunReport report, RuleResult result) {
    return Cause.of(List.of(result), report.baseline()::knows).stream()
        .map(JunitReport::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Cause cause) {
    return String.join("\n", CauseText.of(cause)) + "\n";
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
