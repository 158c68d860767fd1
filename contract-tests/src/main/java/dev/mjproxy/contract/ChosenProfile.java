package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.dialect.DeclaredDeviations;
import dev.mjproxy.contract.internal.dialect.ProfileMatch;
import dev.mjproxy.contract.internal.dialect.ServerTraits;
import dev.mjproxy.contract.internal.engine.SharedTraits;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.ServerProfile;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/**
 * The profile that a run takes the server for.
 *
 * @param profile the profile
 * @param facts the same for reports
 */
record ChosenProfile(Profile profile, ServerProfile facts) {

  /**
   * The profile that the user named; empty if the run is to choose.
   *
   * @throws IllegalArgumentException if there is none of this name or in this file
   */
  static Optional<Profile> wanted(String nameOrFile) {
    if (nameOrFile.equals(Verifier.Options.AUTO)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Profile.resolve(nameOrFile));
    } catch (InvalidSpecException | InvalidPathException e) {
      throw new IllegalArgumentException("the profile: " + e.getMessage(), e);
    }
  }

  /** The one that the user named, else the one that what was found out agrees with. */
  static ChosenProfile of(Optional<Profile> wanted, FirstContact contact, ApiSpec base) {
    Profile profile = wanted.orElseGet(() -> ProfileMatch.chosen(contact.probes()));
    return new ChosenProfile(
        profile,
        new ServerProfile(
            profile.name(),
            profile.title(),
            wanted.isEmpty(),
            contact.probes().exchanges().isEmpty()
                ? List.of()
                : ServerTraits.of(contact.probes(), base)));
  }

  /** The results with what the profile declares marked, each trait left to one check. */
  List<RuleResult> judged(List<RuleResult> results) {
    return SharedTraits.leftToOne(new DeclaredDeviations(profile).marked(results));
  }
}
