package dev.mjproxy.contract.result;

import java.util.regex.Pattern;

/**
 * Identifies a finding across runs: without the wording of what was found, and without ids and
 * times, which differ from run to run.
 *
 * @param check the check's id
 * @param operation the operation's id; empty if it is about none
 * @param pointer where in the response, as a JSON pointer; {@code *} stands for any place in a list
 * @param expected what the contract asks for; {@code #} stands for ids and times
 */
public record Fingerprint(String check, String operation, String pointer, String expected) {
  private static final Pattern LIST_PLACE = Pattern.compile("/[0-9]+(?=/|$)");

  /** Pictures have a UUID, times ten digits and more; the mark of a run is made of its seed. */
  private static final Pattern VARIABLE =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{10,}|\\bmjv[0-9a-f]+");

  /** The fingerprint of one finding of one rule. */
  public static Fingerprint of(RuleResult result, Finding finding) {
    String seen = finding.evidence().map(Evidence::operation).orElse("");
    return new Fingerprint(
        result.check(),
        result.operation().isEmpty() ? seen : result.operation(),
        anyPlace(finding.pointer()),
        VARIABLE.matcher(finding.lasting()).replaceAll("#"));
  }

  /** The pointer with {@code *} for places in lists. */
  static String anyPlace(String pointer) {
    return LIST_PLACE.matcher(pointer).replaceAll("/*");
  }
}
