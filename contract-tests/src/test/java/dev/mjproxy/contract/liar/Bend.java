package dev.mjproxy.contract.liar;

import dev.mjproxy.contract.options.Access;
import java.util.List;
import java.util.function.Supplier;

/**
 * One deviation of a whole server, as real servers have them, and no more than that.
 *
 * @param name what is bent
 * @param defects makes it, anew for each run
 * @param form the header that carries the secret
 * @param hanging patterns of the rules that hang on it, and so need not pass
 */
public record Bend(
    String name, Supplier<Lie.Defect> defects, Access.SecretForm form, List<String> hanging) {

  @Override
  public String toString() {
    return name;
  }
}
