package dev.mjproxy.contract.result;

import java.util.List;
import java.util.Optional;

/**
 * Findings that are known and accepted: they are reported and do not fail a run.
 *
 * @param entries one for each, in the order of the file
 * @param profile what the server was taken for; empty if that is not known
 */
public record Baseline(List<Entry> entries, String profile) {
  /** Nothing is known. */
  public static final Baseline NONE = new Baseline(List.of());

  public Baseline {
    entries = List.copyOf(entries);
  }

  /** One of a run whose profile is not known. */
  public Baseline(List<Entry> entries) {
    this(entries, "");
  }

  /** The same of a server that was taken for this. */
  public Baseline takenFor(String name) {
    return new Baseline(entries, name);
  }

  /**
   * One accepted finding.
   *
   * @param fingerprint which
   * @param reason why it is accepted; empty if nobody said
   */
  public record Entry(Fingerprint fingerprint, String reason) {}

  /** The entry that accepts this finding, if there is one. */
  public Optional<Entry> entry(Fingerprint fingerprint) {
    return entries.stream().filter(entry -> entry.fingerprint().equals(fingerprint)).findFirst();
  }

  /** Whether this finding is accepted. */
  public boolean knows(Fingerprint fingerprint) {
    return entry(fingerprint).isPresent();
  }

  /** The entries that no finding matches although their check was run for their operation. */
  public List<Entry> gone(List<RuleResult> results) {
    return entries.stream()
        .filter(entry -> results.stream().anyMatch(result -> couldShow(result, entry)))
        .filter(entry -> results.stream().noneMatch(result -> shows(result, entry)))
        .toList();
  }

  /** A baseline of everything that these results warn of, with the reasons that are given here. */
  public Baseline renewed(List<RuleResult> results) {
    return new Baseline(
        results.stream()
            .flatMap(
                result ->
                    result.outcome().findings().stream()
                        .filter(finding -> finding.counts() && !finding.isDeclared())
                        .map(finding -> Fingerprint.of(result, finding)))
            .distinct()
            .map(fingerprint -> entry(fingerprint).orElseGet(() -> new Entry(fingerprint, "")))
            .toList());
  }

  private static boolean couldShow(RuleResult result, Entry entry) {
    String operation = entry.fingerprint().operation();
    return result.verdict().isDecided()
        && result.check().equals(entry.fingerprint().check())
        && (result.operation().isEmpty() || result.operation().equals(operation));
  }

  private static boolean shows(RuleResult result, Entry entry) {
    return result.outcome().findings().stream()
        .anyMatch(finding -> Fingerprint.of(result, finding).equals(entry.fingerprint()));
  }
}
