package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.contract.result.Detection;
import dev.mjproxy.contract.result.ServerProfile;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what the probes say of a server's dialect. */
public final class DetectedDialect {
  private DetectedDialect() {}

  /**
   * What the probes say.
   *
   * @param requests how many requests were sent
   */
  public static Detection of(CapabilityProbes probes, String url, int requests) {
    List<ProfileMatch> matches = ProfileMatch.all(probes);
    Profile chosen = ProfileMatch.chosen(probes);
    return new Detection(
        url,
        requests,
        new ServerProfile(
            chosen.name(), chosen.title(), true, ServerTraits.of(probes, probes.spec())),
        matches.stream().map(match -> candidate(probes, match)).toList(),
        ProfileWriter.overlay(matches.get(0), probes, url));
  }

  private static Detection.Candidate candidate(CapabilityProbes probes, ProfileMatch match) {
    List<Detection.Ground> grounds = new ArrayList<>();
    for (Ground ground : Ground.all()) {
      Optional<String> observed = ground.observed().apply(probes);
      if (observed.isPresent()) {
        boolean agrees = match.agreeing().containsKey(ground.name());
        grounds.add(
            new Detection.Ground(
                ground.name(),
                observed.get(),
                agrees ? observed.get() : ground.declared().apply(match.profile())));
      }
    }
    return new Detection.Candidate(match.profile().name(), match.profile().title(), grounds);
  }
}
