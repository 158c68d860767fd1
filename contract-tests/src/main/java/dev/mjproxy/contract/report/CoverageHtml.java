package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Coverage;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The coverage of the spec as HTML: a matrix of operations and statuses, and the fields of each
 * operation.
 */
final class CoverageHtml {
  private final List<Coverage> operations;
  private final SortedSet<Integer> statuses = new TreeSet<>();

  private CoverageHtml(List<Coverage> operations) {
    this.operations = operations;
    for (Coverage coverage : operations) {
      statuses.addAll(coverage.statuses().keySet());
      statuses.addAll(coverage.undocumented().keySet());
    }
  }

  /** The matrix and the details below it. */
  static String of(List<Coverage> operations) {
    CoverageHtml html = new CoverageHtml(operations);
    return html.matrix()
        + operations.stream().map(CoverageHtml::details).collect(Collectors.joining());
  }

  private String matrix() {
    String heads =
        statuses.stream()
            .map(status -> "<th scope=\"col\">" + status + "</th>")
            .collect(Collectors.joining());
    return """
        <div class="scroll"><table class="matrix"><thead><tr><th scope="col">operation</th>%s\
        <th scope="col">fields</th><th scope="col">values</th></tr></thead><tbody>%s</tbody></table></div>
        """
        .formatted(heads, operations.stream().map(this::row).collect(Collectors.joining()));
  }

  private String row(Coverage coverage) {
    return "<tr><th scope=\"row\">%s</th>%s%s%s</tr>\n"
        .formatted(
            Markup.escape(coverage.operation()),
            statuses.stream().map(status -> cell(coverage, status)).collect(Collectors.joining()),
            share(coverage.fieldsSeen(), coverage.fields().size()),
            share(coverage.valuesSeen(), coverage.values()));
  }

  private static String cell(Coverage coverage, int status) {
    Integer foreign = coverage.undocumented().get(status);
    if (foreign != null) {
      return "<td class=\"bad\" title=\"not documented\">" + foreign + "</td>";
    }
    Integer seen = coverage.statuses().get(status);
    if (seen == null) {
      return "<td></td>";
    }
    return seen == 0
        ? "<td class=\"miss\" title=\"documented, not seen\">·</td>"
        : "<td class=\"hit\">" + seen + "</td>";
  }

  private static String share(long seen, long all) {
    return all == 0
        ? "<td class=\"share\"></td>"
        : "<td class=\"share\"><meter min=\"0\" max=\"%d\" value=\"%d\"></meter> %d/%d</td>"
            .formatted(all, seen, seen, all);
  }

  private static String details(Coverage coverage) {
    return """
        <details class="fields"><summary>%s <span>%d of %d fields%s</span></summary><ul>%s</ul></details>
        """
        .formatted(
            Markup.escape(coverage.operation()),
            coverage.fieldsSeen(),
            coverage.fields().size(),
            coverage.values() == 0
                ? ""
                : ", %d of %d values of enums".formatted(coverage.valuesSeen(), coverage.values()),
            coverage.fields().stream().map(CoverageHtml::field).collect(Collectors.joining()));
  }

  private static String field(Coverage.Field field) {
    return "<li class=\"%s\"><code>%s</code>%s</li>"
        .formatted(
            field.seen() > 0 ? "hit" : "miss",
            Markup.escape(field.pointer()),
            field.values().entrySet().stream()
                .map(CoverageHtml::value)
                .collect(Collectors.joining()));
  }

  private static String value(Map.Entry<String, Integer> value) {
    return " <span class=\"chip %s\">%s</span>"
        .formatted(value.getValue() > 0 ? "hit" : "miss", Markup.escape(value.getKey()));
  }
}
