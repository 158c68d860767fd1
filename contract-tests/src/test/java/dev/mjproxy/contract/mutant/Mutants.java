package dev.mjproxy.contract.mutant;

import dev.mjproxy.openapi.ApiSpec;
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
        .toList();
  }
}
