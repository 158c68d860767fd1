package dev.mjproxy.contract.internal.record;

import dev.mjproxy.contract.result.Curl;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.RunReport;
import java.util.Map;
import java.util.TreeMap;

/** The files beside a report from which its commands read long bodies and addresses. */
public final class RequestFiles {
  private RequestFiles() {}

  /**
   * The report with commands that read their files below this folder.
   *
   * @param folder where the report is written, as it is to stand in a command
   */
  public static RunReport in(String folder, RunReport report) {
    return Records.change(
        report, (owner, name, value) -> value instanceof Curl curl ? curl.in(folder) : value);
  }

  /** All files that the report's commands read: their names, and what they hold. */
  public static Map<String, byte[]> of(RunReport report) {
    Map<String, byte[]> files = new TreeMap<>();
    for (RuleResult result : report.results()) {
      for (Finding finding : result.outcome().findings()) {
        finding.evidence().ifPresent(evidence -> files.putAll(evidence.curl().files()));
      }
    }
    return files;
  }
}
