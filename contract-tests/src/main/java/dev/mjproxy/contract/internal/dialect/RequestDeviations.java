package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.MediaTypeAxis.PlainText;
import dev.mjproxy.openapi.profile.ParsingAxis;
import dev.mjproxy.openapi.profile.ParsingAxis.ScalarsForStrings;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a dialect declares of how request bodies are read. */
final class RequestDeviations {
  private static final int SERVER_ERROR = 500;

  private RequestDeviations() {}

  static boolean declares(Dialect dialect, String check, Finding finding) {
    ParsingAxis parsing = dialect.parsing();
    return switch (check) {
      case "shape/wrong-type", "shape/wrong-inside" -> ignoresField(parsing, finding);
      case "shape/top-is-an-object" ->
          parsing.scalarsForStrings() == ScalarsForStrings.UNCHECKED
              && isAnswered(finding, status -> status > 0);
      case "shape/wrong-media-type" ->
          dialect.mediaTypes().text() == PlainText.ACCEPTED
              && isAnswered(finding, status -> status < SERVER_ERROR);
      case "returncode/missing-field" -> takesBlank(parsing, finding);
      default -> false;
    };
  }

  private static boolean ignoresField(ParsingAxis parsing, Finding finding) {
    String expected = finding.expected();
    return isAnswered(finding, status -> status < SERVER_ERROR)
        && parsing.unknownRequestFields().entrySet().stream()
            .filter(Map.Entry::getValue)
            .anyMatch(
                field -> expected.matches(".* " + Pattern.quote(field.getKey()) + "(\\..*)?"));
  }

  /**
   * Whether the body holds such a field with white space alone, and was taken or refused for more.
   */
  private static boolean takesBlank(ParsingAxis parsing, Finding finding) {
    return isAnswered(finding, status -> status < SERVER_ERROR)
        && parsing.blankTexts().entrySet().stream()
            .filter(Map.Entry::getValue)
            .filter(field -> finding.expected().endsWith(" " + field.getKey()))
            .anyMatch(
                field ->
                    finding
                        .evidence()
                        .filter(it -> it.request().contains("\"" + field.getKey() + "\":\" \""))
                        .isPresent());
  }

  private static boolean isAnswered(Finding finding, Predicate<Integer> status) {
    return finding.evidence().filter(it -> status.test(it.status())).isPresent();
  }
}
