package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations that some dialect adds to the base contract. */
public final class DialectOperations {
  private DialectOperations() {}

  /** All of them, in the order of the profiles. */
  public static List<Operation> all() {
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
    return List.copyOf(added.values());
  }
}
