package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near a server is to one profile.
 *
 * @param profile the profile
 * @param agreeing what both do alike: by name, what that is
 * @param differing what they do otherwise: by name, what the server does
 * @param distance 0 for no difference; each one counts 1, and each operation a quarter
 */
public record ProfileMatch(
    Profile profile, Map<String, String> agreeing, Map<String, String> differing, double distance) {
  private static final String BASE = "plus";
  private static final double OF_ONE_OPERATION = 0.25;

  /** A single deviation of the base is a finding; only several independent ones are a dialect. */
  private static final int LEAST_GROUNDS = 3;

  public ProfileMatch {
    agreeing = new LinkedHashMap<>(agreeing);
    differing = new LinkedHashMap<>(differing);
  }

  /** All profiles, the nearest first; the base first of several that are equally near. */
  public static List<ProfileMatch> all(CapabilityProbes probes) {
    List<ProfileMatch> matches = new ArrayList<>();
    for (String name : Profile.names()) {
      ProfileMatch match = of(probes, Profile.named(name));
      // Older clients need them, and so a base server may have them or not.
      ProfileMatch legacy =
          name.equals(BASE) ? of(probes, Profile.plusWithLegacyOperations()) : match;
      matches.add(
          legacy.distance < match.distance
              ? new ProfileMatch(match.profile, legacy.agreeing, legacy.differing, legacy.distance)
              : match);
    }
    matches.sort(Comparator.comparingDouble(ProfileMatch::distance));
    return List.copyOf(matches);
  }

  /**
   * The profile to judge a server by: the base, unless another one explains at least three things
   * that the base does not, and is nearer by as much.
   */
  public static Profile chosen(CapabilityProbes probes) {
    List<ProfileMatch> all = all(probes);
    ProfileMatch base =
        all.stream().filter(it -> it.profile.name().equals(BASE)).findFirst().orElseThrow();
    ProfileMatch nearest = all.get(0);
    Set<String> explained = new HashSet<>(nearest.agreeing.keySet());
    explained.retainAll(base.differing.keySet());
    boolean isDialect =
        explained.size() >= LEAST_GROUNDS && nearest.distance + LEAST_GROUNDS - 1 <= base.distance;
    return isDialect ? nearest.profile : base.profile;
  }

  /** One profile compared with what was found out. */
  public static ProfileMatch of(CapabilityProbes probes, Profile profile) {
    Map<String, String> agreeing = new LinkedHashMap<>();
    Map<String, String> differing = new LinkedHashMap<>();
    double distance = 0;
    for (Ground ground : Ground.all()) {
      String observed = ground.observed().apply(probes).orElse("");
      String declared = ground.declared().apply(profile);
      if (observed.equals(declared)) {
        agreeing.put(ground.name(), observed);
      } else if (!observed.isEmpty()) {
        differing.put(ground.name(), observed);
        distance += ground.name().equals("operations") ? operations(observed, declared) : 1;
      }
    }
    return new ProfileMatch(profile, agreeing, differing, distance);
  }

  private static double operations(String observed, String declared) {
    Set<String> ours = new HashSet<>(List.of(observed.split(" ")));
    Set<String> theirs = new HashSet<>(List.of(declared.split(" ")));
    Set<String> both = new HashSet<>(ours);
    both.retainAll(theirs);
    return OF_ONE_OPERATION * (ours.size() + theirs.size() - 2 * both.size());
  }
}
