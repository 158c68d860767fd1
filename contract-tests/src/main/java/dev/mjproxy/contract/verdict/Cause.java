package dev.mjproxy.contract.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings that have one root cause: same check, same kind of difference at the same place, same
 * expectation and same HTTP status. A server that forgot one field in forty replies has one cause.
 *
 * @param check the check's id
 * @param operations the operations that show it, in the order in which they did
 * @param first the finding that was first
 * @param fingerprints the same in every run, one for each operation and expectation
 * @param count how many findings there were
 */
public record Cause(
    String check,
    List<String> operations,
    Finding first,
    List<Fingerprint> fingerprints,
    int count) {

  /** Groups the findings of a run, in the order in which they were made. */
  public static List<Cause> of(List<RuleResult> results) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (RuleResult result : results) {
      for (Finding finding : result.outcome().findings()) {
        groups
            .computeIfAbsent(Key.of(result, finding), key -> new Group(finding))
            .add(result, finding);
      }
    }
    List<Cause> causes = new ArrayList<>();
    groups.forEach(
        (key, group) ->
            causes.add(
                new Cause(
                    key.check(),
                    List.copyOf(group.operations),
                    group.first,
                    List.copyOf(group.fingerprints),
                    group.count)));
    return causes;
  }

  private record Key(String check, String rule, String pointer, String expected, int status) {
    static Key of(RuleResult result, Finding finding) {
      return new Key(
          result.check(),
          finding.rule(),
          // The same field of every list item is one place.
          Fingerprint.anyPlace(finding.pointer()),
          finding.expected(),
          finding.evidence().map(Evidence::status).orElse(0));
    }
  }

  private static final class Group {
    private final Finding first;
    private final Set<Fingerprint> fingerprints = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private int count;

    Group(Finding first) {
      this.first = first;
    }

    void add(RuleResult result, Finding finding) {
      count++;
      fingerprints.add(Fingerprint.of(result, finding));
      String operation =
          finding.evidence().map(Evidence::operation).filter(id -> !id.isEmpty()).orElse("");
      if (!result.operation().isEmpty()) {
        operations.add(result.operation());
      } else if (!operation.isEmpty()) {
        operations.add(operation);
      }
    }
  }
}
