package dev.mjproxy.contract.hostile;

import dev.mjproxy.contract.liar.Lie;
import java.util.function.Supplier;

/**
 * One server that does harm.
 *
 * @param name what it does, in words
 * @param defects makes its behaviour, anew for each run, for some of them count
 */
public record HostileServer(String name, Supplier<Lie.Defect> defects) {
  @Override
  public String toString() {
    return name;
  }
}
