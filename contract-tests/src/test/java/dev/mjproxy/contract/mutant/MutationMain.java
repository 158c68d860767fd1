package dev.mjproxy.contract.mutant;

import dev.mjproxy.openapi.ApiSpec;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;

/** Prints the score of all mutants, or of some; see {@code src/bench/mutants.sh}. */
public final class MutationMain {
  private MutationMain() {}

  /**
   * Ends with 1 where a survivor is unargued, or an argued one killed.
   *
   * @param args how many workers (3), a regular expression found in the wanted ids (all)
   */
  public static void main(String[] args) throws Exception {
    int workers = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    Pattern wanted = Pattern.compile(args.length > 1 ? args[1] : "");
    List<Mutant> mutants =
        Mutants.all(ApiSpec.bundled()).stream()
            .filter(mutant -> wanted.matcher(mutant.id()).find())
            .toList();
    Score score;
    try (MutationRunner laboratory = new MutationRunner(workers)) {
      List<String> alarms = laboratory.rehearse();
      if (!alarms.isEmpty()) {
        System.err.println("expected no finding on the honest server, found " + alarms);
        System.exit(1);
      }
      score = new Score(laboratory.examine(mutants, MutationMain::tell), AcceptedSurvivor.all());
    }
    print(score, System.out);
    System.exit(score.complaints().isEmpty() ? 0 : 1);
  }

  private static void tell(MutantResult examined) {
    if (examined.survived()) {
      System.err.println(
          examined.fate() + " " + examined.mutant().worth() + " " + examined.mutant());
    }
  }

  private static void print(Score score, PrintStream out) {
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
