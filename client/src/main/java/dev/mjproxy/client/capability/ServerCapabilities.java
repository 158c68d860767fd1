package dev.mjproxy.client.capability;

import dev.mjproxy.client.Mode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a server has, as its responses to a few requests that bill nothing told. Immutable.
 *
 * @param operations whether each operation is there
 * @param modes whether each mode's path prefix is known; relays take any word for one, and the
 *     accounts behind may lack the mode nevertheless
 * @param keys whether the key is accepted in each form; UNKNOWN for a form that the client was not
 *     given
 * @param buttons whether finished pictures have buttons; UNKNOWN until this client has fetched one.
 *     Without buttons, a picture is changed with {@link ApiOperation#SUBMIT_CHANGE}
 */
public record ServerCapabilities(
    Map<ApiOperation, Support> operations,
    Map<Mode, Support> modes,
    Map<KeyForm, Support> keys,
    Support buttons) {
  /** Copies the maps; what they leave out is UNKNOWN. */
  public ServerCapabilities {
    operations = complete(ApiOperation.class, operations);
    modes = complete(Mode.class, modes);
    keys = complete(KeyForm.class, keys);
  }

  private static <K extends Enum<K>> Map<K, Support> complete(
      Class<K> type, Map<K, Support> known) {
    Map<K, Support> all = new EnumMap<>(type);
    for (K key : EnumSet.allOf(type)) {
      all.put(key, known.getOrDefault(key, Support.UNKNOWN));
    }
    return Collections.unmodifiableMap(all);
  }

  /** Whether an operation is there. */
  public Support supports(ApiOperation operation) {
    return operations.getOrDefault(operation, Support.UNKNOWN);
  }

  /** Whether the path prefix of a mode is known. */
  public Support supports(Mode mode) {
    return modes.getOrDefault(mode, Support.UNKNOWN);
  }

  /** Whether the key is accepted in this form alone. */
  public Support supports(KeyForm form) {
    return keys.getOrDefault(form, Support.UNKNOWN);
  }

  /** The operations that are there, in the order of the enum. */
  public Set<ApiOperation> present() {
    return with(Support.YES);
  }

  /** The operations that are not. */
  public Set<ApiOperation> absent() {
    return with(Support.NO);
  }

  private Set<ApiOperation> with(Support support) {
    return Collections.unmodifiableSet(
        operations.entrySet().stream()
            .filter(entry -> entry.getValue() == support)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiOperation.class))));
  }

  /** The same with this answer about buttons. */
  ServerCapabilities withButtons(Support seen) {
    return new ServerCapabilities(operations, modes, keys, seen);
  }
}
