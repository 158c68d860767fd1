package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.result.Baseline;

/**
 * What exchanges are held against.
 *
 * @param profile what the server is taken for: the name of a profile or the path of a file; what it
 *     declares is known
 * @param secret the right secret; where it is given, requests without it must be refused. Empty,
 *     the default: secrets are not judged
 * @param selection which rules to judge by; default all
 * @param baseline findings that are known and fail nothing
 * @param isStrict whether a broken SHOULD fails too
 */
public record ObserverOptions(
    String profile, String secret, Selection selection, Baseline baseline, boolean isStrict) {
  /** The base contract and all rules. */
  public static final ObserverOptions BASE =
      new ObserverOptions("plus", "", Selection.ALL, Baseline.NONE, false);

  /** The same with this profile: a name, or the path of a file. */
  public ObserverOptions withProfile(String nameOrFile) {
    return new ObserverOptions(nameOrFile, secret, selection, baseline, isStrict);
  }

  /** The same with this secret. */
  public ObserverOptions withSecret(String right) {
    return new ObserverOptions(profile, right, selection, baseline, isStrict);
  }

  /** The same with these rules. */
  public ObserverOptions with(Selection rules) {
    return new ObserverOptions(profile, secret, rules, baseline, isStrict);
  }

  /** The same with these known findings. */
  public ObserverOptions with(Baseline known) {
    return new ObserverOptions(profile, secret, selection, known, isStrict);
  }

  /** The same, failed by broken SHOULDs too. */
  public ObserverOptions strict() {
    return new ObserverOptions(profile, secret, selection, baseline, true);
  }

  /** Everything but the secret. */
  @Override
  public String toString() {
    return "ObserverOptions[profile %s, %s, %s]"
        .formatted(profile, secret.isEmpty() ? "no secret" : "with a secret", selection);
  }
}
