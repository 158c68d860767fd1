package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.result.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many mutants were killed, by family, and which survivors are no defects of the verifier. */
record Score(List<MutantResult> examined, List<AcceptedSurvivor> argued) {

  /** Errors of ours, survivors that break a MUST unargued, and argued ones that are killed. */
  List<String> complaints() {
    return examined.stream()
        .flatMap(it -> complaint(it).map(text -> text + it.mutant()).stream())
        .sorted()
        .toList();
  }

  private Optional<String> complaint(MutantResult it) {
    if (it.fate() == MutantStatus.ERROR) {
      return Optional.of("error of the verifier: ");
    }
    if (it.mutant().worth() != Requirement.MUST) {
      return Optional.empty();
    }
    if (it.survived()) {
      return isArgued(it) ? Optional.empty() : Optional.of("survived, unargued: ");
    }
    return it.fate() == MutantStatus.KILLED && isArgued(it)
        ? Optional.of("argued, yet killed: ")
        : Optional.empty();
  }

  /** The table, a line for each family. */
  String table() {
    Map<String, List<MutantResult>> families =
        new TreeMap<>(examined.stream().collect(Collectors.groupingBy(it -> it.mutant().family())));
    StringBuilder table =
        new StringBuilder(
            """
            | family | generated | not reached | MUST: killed / reached | of these argued | SHOULD, info: noticed / reached |
            |---|--:|--:|--:|--:|--:|
            """);
    families.forEach((family, members) -> table.append(line(family, members)));
    return table.append(line("all", examined)).toString();
  }

  /** The table of several servers, a line for each. */
  static String table(Map<String, Score> byProfile) {
    StringBuilder table =
        new StringBuilder(
            """
            | profile | generated | not reached | MUST: killed / reached | of these argued | SHOULD, info: noticed / reached |
            |---|--:|--:|--:|--:|--:|
            """);
    byProfile.forEach((profile, score) -> table.append(score.line(profile, score.examined)));
    return table.toString();
  }

  private String line(String family, List<MutantResult> all) {
    Predicate<MutantResult> isReached = it -> it.fate() != MutantStatus.NOT_REACHED;
    Predicate<MutantResult> isMust = it -> it.mutant().worth() == Requirement.MUST;
    return "| %s | %d | %d | %d / %d | %d | %d / %d |%n"
        .formatted(
            family,
            all.size(),
            count(all, isReached.negate()),
            count(all, isReached.and(isMust).and(it -> !it.survived())),
            count(all, isReached.and(isMust)),
            count(all, isMust.and(it -> it.survived() && isArgued(it))),
            count(all, isReached.and(isMust.negate()).and(it -> !it.survived())),
            count(all, isReached.and(isMust.negate())));
  }

  private static long count(List<MutantResult> all, Predicate<MutantResult> which) {
    return all.stream().filter(which).count();
  }

  private boolean isArgued(MutantResult it) {
    return argued.stream().anyMatch(entry -> entry.covers(it.mutant()));
  }
}
