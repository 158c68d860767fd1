package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.openapi.Operation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the server has. What could not be found out counts as there, so that rules about it are
 * judged as ever.
 *
 * @param absent the operations that are not there, with the exchange that shows it, in the order of
 *     the spec
 * @param added ids of the operations of other dialects that are there
 * @param withoutPrefixes the exchange that shows that no mode prefix is routed; empty if one is
 */
public record Capabilities(
    Map<String, Exchange> absent, Set<String> added, Optional<Exchange> withoutPrefixes) {
  /** Nothing of the base contract is known to be missing, and there is nothing beside it. */
  public static final Capabilities ALL = new Capabilities(Map.of(), Set.of(), Optional.empty());

  public Capabilities {
    absent = new LinkedHashMap<>(absent);
    added = Set.copyOf(added);
  }

  /** The operations that are not there, in the order of the spec. */
  @Override
  public Map<String, Exchange> absent() {
    return new LinkedHashMap<>(absent);
  }

  /**
   * The same for a run that is about less.
   *
   * @param operationIds the operations that it needs
   * @param needsModePrefixes whether it needs mode prefixes
   */
  public Capabilities within(Collection<String> operationIds, boolean needsModePrefixes) {
    Map<String, Exchange> concerned = new LinkedHashMap<>(absent);
    concerned.keySet().retainAll(operationIds);
    return new Capabilities(
        concerned, added, withoutPrefixes.filter(exchange -> needsModePrefixes));
  }

  /** Whether an operation is not there. */
  public boolean lacks(String operationId) {
    return DialectOperations.contains(operationId)
        ? !added.contains(operationId)
        : absent.containsKey(operationId);
  }

  /** Those of some operations that are not there. */
  public List<String> lacking(Collection<String> operationIds) {
    return Stream.concat(
            absent.keySet().stream(),
            DialectOperations.all().stream().map(Operation::operationId).filter(this::lacks))
        .filter(operationIds::contains)
        .toList();
  }

  /** Whether at least one mode prefix is routed. */
  public boolean hasModePrefixes() {
    return withoutPrefixes.isEmpty();
  }
}
