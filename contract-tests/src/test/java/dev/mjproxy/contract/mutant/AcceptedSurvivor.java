package dev.mjproxy.contract.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Mutants that may survive, and why: {@code survivors.yaml}.
 *
 * @param mutants their ids
 * @param reason why no finding is right
 * @param profiles the dialects of whose servers this holds; all if there are none
 */
record AcceptedSurvivor(Pattern mutants, String reason, List<String> profiles) {

  /** Those of servers of a dialect. */
  static List<AcceptedSurvivor> of(String profile) {
    return all().stream()
        .filter(it -> it.profiles.isEmpty() || it.profiles.contains(profile))
        .toList();
  }

  static List<AcceptedSurvivor> all() {
    try (InputStream in = AcceptedSurvivor.class.getResourceAsStream("survivors.yaml")) {
      List<AcceptedSurvivor> argued = new ArrayList<>();
      for (JsonNode entry : new YAMLMapper().readTree(Objects.requireNonNull(in))) {
        argued.add(
            new AcceptedSurvivor(
                Pattern.compile(entry.path("mutants").asString()),
                entry.path("reason").asString(),
                entry.path("profiles").valueStream().map(JsonNode::asString).toList()));
      }
      return argued;
    } catch (IOException e) {
      throw new IllegalStateException("survivors.yaml: " + e.getMessage(), e);
    }
  }

  boolean covers(Mutant mutant) {
    return mutants.matcher(mutant.id()).matches();
  }
}
