package dev.mjproxy.contract.hostile;

import java.util.List;
import java.util.stream.Stream;

/** All of them. */
public final class HostileServers {
  private HostileServers() {}

  /** Each has a name of its own. */
  public static List<HostileServer> all() {
    return Stream.of(HostileValues.all(), HostileBehaviours.all()).flatMap(List::stream).toList();
  }
}
