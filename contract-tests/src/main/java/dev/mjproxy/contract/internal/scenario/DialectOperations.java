package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that some dialect adds to the base contract. */
public final class DialectOperations {
  private static final Map<String, Operation> ADDED = added();

  private DialectOperations() {}

  /** All of them, in the order of the profiles. */
  public static List<Operation> all() {
    return List.copyOf(ADDED.values());
  }

  /** Whether the base contract does not have this one. */
  public static boolean contains(String operationId) {
    return ADDED.containsKey(operationId);
  }

  /** An operation of the base contract, else of a dialect. */
  public static Operation find(ApiSpec spec, String operationId) {
    Operation added = ADDED.get(operationId);
    return added == null ? spec.operation(operationId) : added;
  }

  private static Map<String, Operation> added() {
    Map<String, Operation> added = new LinkedHashMap<>();
    ApiSpec base = Profile.named("plus").spec();
    List<String> ofBase = base.operations().stream().map(Operation::operationId).toList();
    List<Profile> profiles = new ArrayList<>(List.of(Profile.plusWithLegacyOperations()));
    Profile.names().forEach(name -> profiles.add(Profile.named(name)));
    for (Profile profile : profiles) {
      profile.spec().operations().stream()
          .filter(operation -> !ofBase.contains(operation.operationId()))
          .forEach(operation -> added.putIfAbsent(operation.operationId(), operation));
    }
    return added;
  }
}
