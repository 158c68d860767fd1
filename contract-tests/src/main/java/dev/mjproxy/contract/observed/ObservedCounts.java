package dev.mjproxy.contract.observed;

import java.util.List;

/**
 * How many exchanges were observed.
 *
 * @param judged exchanges of the API
 * @param wrong those of them whose request was wrong, by itself or on purpose
 * @param foreign exchanges of something else, such as pictures and pages
 * @param foreignPaths some paths of these
 */
public record ObservedCounts(int judged, int wrong, int foreign, List<String> foreignPaths) {
  public ObservedCounts {
    foreignPaths = List.copyOf(foreignPaths);
  }
}
