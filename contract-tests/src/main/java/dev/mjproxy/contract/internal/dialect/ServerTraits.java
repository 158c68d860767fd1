package dev.mjproxy.contract.internal.dialect;

import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a server has and how it does things, in sentences for the first lines of a report. */
public final class ServerTraits {
  private ServerTraits() {}

  /** The sentences. */
  public static List<String> of(CapabilityProbes probes, ApiSpec base) {
    List<String> traits = new ArrayList<>();
    List<String> absent = List.copyOf(probes.capabilities().absent().keySet());
    int all = base.operations().size();
    traits.add(
        "%d of %d operations%s."
            .formatted(
                all - absent.size(),
                all,
                absent.isEmpty() ? "" : " (lacks " + String.join(", ", absent) + ")"));
    List<String> added =
        DialectOperations.all().stream()
            .map(Operation::operationId)
            .filter(id -> probes.isPresent(id))
            .toList();
    if (!added.isEmpty()) {
      traits.add("Also has " + String.join(", ", added) + ".");
    }
    for (Ground ground : Ground.all()) {
      ground
          .observed()
          .apply(probes)
          .map(observed -> sentence(ground, observed))
          .filter(text -> !text.isEmpty())
          .ifPresent(traits::add);
    }
    return List.copyOf(traits);
  }

  private static String sentence(Ground ground, String observed) {
    return switch (ground.name()) {
      case "mode prefixes" ->
          Map.of("none", "No mode prefixes.", "any-word", "Any word is a mode prefix.")
              .getOrDefault(observed, "");
      case "secret" -> "Secret: " + observed + (observed.contains(",") ? "." : " only.");
      default -> "";
    };
  }
}
