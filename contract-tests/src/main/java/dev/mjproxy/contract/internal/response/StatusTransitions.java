package dev.mjproxy.contract.internal.response;

import java.util.Map;
import java.util.Set;

/**
 * The allowed moves of a task's status, as reachability: steps may be skipped between two polls
 * (base contract §7).
 */
public final class StatusTransitions {
  private static final Map<String, Set<String>> NEXT =
      Map.of(
          "NOT_START", Set.of("SUBMITTED", "IN_PROGRESS", "SUCCESS", "FAILURE", "CANCEL"),
          "SUBMITTED", Set.of("IN_PROGRESS", "SUCCESS", "FAILURE", "CANCEL"),
          "IN_PROGRESS", Set.of("SUCCESS", "FAILURE", "CANCEL"),
          "MODAL", Set.of("NOT_START", "SUBMITTED", "IN_PROGRESS", "SUCCESS", "FAILURE", "CANCEL"),
          "SUCCESS", Set.of(),
          "FAILURE", Set.of(),
          "CANCEL", Set.of());

  private StatusTransitions() {}

  /** Whether a task may go from one to the other; unknown words are left to the shape checks. */
  public static boolean isAllowed(String from, String to) {
    Set<String> next = NEXT.get(from);
    return from.equals(to) || next == null || !NEXT.containsKey(to) || next.contains(to);
  }

  /** What may follow, in words. */
  public static String next(String from) {
    return NEXT.getOrDefault(from, Set.of()).isEmpty()
        ? from + " to stay"
        : from
            + " or "
            + String.join(", ", NEXT.getOrDefault(from, Set.of()).stream().sorted().toList());
  }
}
