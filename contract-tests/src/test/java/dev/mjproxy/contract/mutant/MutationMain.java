package dev.mjproxy.contract.mutant;

import dev.mjproxy.openapi.profile.Profile;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Prints the score of all mutants, or of some; see {@code src/bench/mutants.sh}. */
public final class MutationMain {
  private static final int PROFILES = 2;
  private static final String ALL = "all";

  private MutationMain() {}

  /**
   * Ends with 1 where a survivor is unargued, or an argued one killed.
   *
   * @param args how many workers (3), a regular expression found in the wanted ids (all), the
   *     dialects of the servers, by name and with commas, or {@code all} (plus)
   */
  public static void main(String[] args) throws Exception {
    int workers = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    Pattern wanted = Pattern.compile(args.length > 1 ? args[1] : "");
    String named = args.length > PROFILES ? args[PROFILES] : "plus";
    List<String> profiles = named.equals(ALL) ? Profile.names() : List.of(named.split(","));
    Map<String, Score> scores = new LinkedHashMap<>();
    for (String profile : profiles) {
      scores.put(profile, score(profile, workers, wanted));
    }
    print(scores, System.out);
    boolean isClean = scores.values().stream().allMatch(score -> score.complaints().isEmpty());
    System.exit(isClean ? 0 : 1);
  }

  private static Score score(String profile, int workers, Pattern wanted) throws Exception {
    List<Mutant> mutants =
        Mutants.all(Profile.named(profile).spec()).stream()
            .filter(mutant -> wanted.matcher(mutant.id()).find())
            .toList();
    try (MutationRunner runner = new MutationRunner(workers, profile)) {
      List<String> alarms = runner.rehearse();
      if (!alarms.isEmpty()) {
        System.err.printf("expected no finding on the honest %s server: %s%n", profile, alarms);
        System.exit(1);
      }
      return new Score(
          runner.examine(mutants, result -> tell(profile, result)), AcceptedSurvivor.of(profile));
    }
  }

  private static void tell(String profile, MutantResult examined) {
    if (examined.survived()) {
      System.err.println(
          String.join(
              " ",
              profile,
              examined.fate().name(),
              examined.mutant().worth().name(),
              examined.mutant().id()));
    }
  }

  private static void print(Map<String, Score> scores, PrintStream out) {
    if (scores.size() > 1) {
      out.println(Score.table(scores));
    }
    scores.forEach((profile, score) -> print(profile, score, out));
  }

  private static void print(String profile, Score score, PrintStream out) {
    out.println(profile + ":");
    out.println(score.table());
    out.println("Argued survivors:");
    for (AcceptedSurvivor entry : score.argued()) {
      long covered =
          score.examined().stream()
              .filter(it -> it.survived() && entry.covers(it.mutant()))
              .count();
      out.println("- " + covered + " of " + entry.mutants() + ": " + entry.reason());
    }
    score.complaints().forEach(out::println);
  }
}
