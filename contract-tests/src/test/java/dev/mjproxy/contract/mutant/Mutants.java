package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.openapi.ApiSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All generated defects. */
final class Mutants {
  private Mutants() {}

  /** Those of what a server answers whose spec this is. */
  static List<Mutant> all(ApiSpec spec) {
    return Stream.of(
            FieldMutants.all(spec),
            StatusMutants.all(spec),
            LifeMutants.all(spec),
            HostileMutants.all(spec))
        .flatMap(List::stream)
        .map(mutant -> isOfADialect(mutant) ? mutant.asAdvice() : mutant)
        .toList();
  }

  /**
   * What the rules say of the operations that dialects add has single sources, for the most part.
   */
  private static boolean isOfADialect(Mutant mutant) {
    return Arrays.stream(mutant.id().split("/")).anyMatch(DialectOperations::contains);
  }
}
