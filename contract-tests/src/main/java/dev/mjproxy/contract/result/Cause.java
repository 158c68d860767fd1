package dev.mjproxy.contract.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Findings that have one root cause: same check, same kind of difference and same HTTP status, at
 * the same operations. A server that forgot one field in forty responses has one cause, and so has
 * one that does not look at the types of thirteen fields.
 *
 * @param check the check's id
 * @param operations the operations that show it, in the order in which they did
 * @param first the finding that was first
 * @param places where it shows, at least one; the first finding's place is the first
 * @param count how many findings there were
 */
public record Cause(
    String check, List<String> operations, Finding first, List<Place> places, int count) {

  /**
   * One place at which a cause shows.
   *
   * @param finding the finding that was first here
   * @param fingerprints the same in every run, one for each operation and expectation
   */
  public record Place(Finding finding, List<Fingerprint> fingerprints) {}

  /** The same in every run, one for each operation and expectation. */
  public List<Fingerprint> fingerprints() {
    return places.stream().flatMap(place -> place.fingerprints().stream()).distinct().toList();
  }

  /**
   * Groups the findings of a run, in the order in which they were made.
   *
   * @param isKnown whether the baseline accepts a finding; what it accepts is no part of a new
   *     cause
   */
  public static List<Cause> of(List<RuleResult> results, Predicate<Fingerprint> isKnown) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (RuleResult result : results) {
      for (Finding finding : result.outcome().findings()) {
        Fingerprint fingerprint = Fingerprint.of(result, finding);
        groups
            .computeIfAbsent(
                Key.of(finding, fingerprint, finding.isDeclared() || isKnown.test(fingerprint)),
                key -> new Group(groups.size(), finding))
            .add(result, fingerprint);
      }
    }
    return merged(groups);
  }

  /** Places whose operations all show another one of the same kind belong to that one's cause. */
  private static List<Cause> merged(Map<Key, Group> groups) {
    Map<Key, Collection<Group>> kinds = new LinkedHashMap<>();
    groups.forEach(
        (key, group) -> kinds.computeIfAbsent(key.kind(), it -> new ArrayList<>()).add(group));
    Map<Group, List<Group>> causes = new LinkedHashMap<>();
    groups.forEach(
        (key, group) ->
            causes
                .computeIfAbsent(
                    group.widest(kinds.getOrDefault(key.kind(), List.of())),
                    it -> new ArrayList<>())
                .add(group));
    return causes.entrySet().stream().map(cause -> of(cause.getKey(), cause.getValue())).toList();
  }

  private static Cause of(Group widest, List<Group> groups) {
    return new Cause(
        widest.check,
        List.copyOf(widest.operations),
        groups.get(0).first,
        groups.stream()
            .map(group -> new Place(group.first, List.copyOf(group.fingerprints)))
            .toList(),
        groups.stream().mapToInt(group -> group.count).sum());
  }

  private record Key(
      String check, String rule, boolean isKnown, int status, String pointer, String expected) {
    static Key of(Finding finding, Fingerprint fingerprint, boolean isKnown) {
      return new Key(
          fingerprint.check(),
          finding.requirement() + " " + finding.rule(),
          isKnown,
          finding.evidence().map(Evidence::status).orElse(0),
          // The same field of every list item is one place, and so is all that follows from a
          // trait.
          finding.trait().isEmpty() ? fingerprint.pointer() : "",
          finding.trait().isEmpty() ? fingerprint.expected() : finding.trait());
    }

    Key kind() {
      return new Key(check, rule, isKnown, status, "", "");
    }
  }

  private static final class Group {
    private final int number;
    private final Finding first;
    private final Set<Fingerprint> fingerprints = new LinkedHashSet<>();
    private final Set<String> operations = new LinkedHashSet<>();
    private String check = "";
    private int count;

    Group(int number, Finding first) {
      this.number = number;
      this.first = first;
    }

    void add(RuleResult result, Fingerprint fingerprint) {
      count++;
      check = result.check();
      fingerprints.add(fingerprint);
      if (!fingerprint.operation().isEmpty()) {
        operations.add(fingerprint.operation());
      }
    }

    /** The one with the most operations that shows all of this one's; the first of several. */
    Group widest(Collection<Group> others) {
      Group widest = this;
      for (Group other : others) {
        boolean holdsAll =
            operations.isEmpty()
                ? other.operations.isEmpty()
                : other.operations.containsAll(operations);
        int more = other.operations.size() - widest.operations.size();
        if (holdsAll && (more > 0 || (more == 0 && other.number < widest.number))) {
          widest = other;
        }
      }
      return widest;
    }
  }
}
