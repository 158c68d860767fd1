package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.Verifier;
import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options that select rules and say what counts as a failure. */
final class RunOptions {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "WORD",
      description = "Check only these: ids, families, tags, operations, MUST or SHOULD.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      split = ",",
      paramLabel = "WORD",
      description = "Leave these out; the same words.")
  private List<String> skip = new ArrayList<>();

  @Option(
      names = "--budget",
      paramLabel = "N",
      description =
          "At most N submissions that may be billed. Default: 0, and no limit for the mock server.")
  private @Nullable Integer budget;

  @Option(names = "--strict", description = "A broken SHOULD fails too.")
  private boolean strict;

  @Option(
      names = "--require-complete",
      description = "A MUST fails too that the budget or the server left out.")
  private boolean requireComplete;

  @Option(
      names = "--allow-incomplete",
      description = "A MUST that stayed open does not fail, as long as one was verified.")
  private boolean allowIncomplete;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Fixes prompts, states, unknown ids. Default: another in each run; the report names it.")
  private @Nullable Long seed;

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = Verifier.Options.AUTO,
      description =
          "What the server is taken for: a dialect, a profile of your own, or auto, the nearest"
              + " dialect. What it declares is known. Default: ${DEFAULT-VALUE}.")
  private String profile = Verifier.Options.AUTO;

  Verifier.Options options() {
    Integer limit = budget;
    if (limit != null && limit < 0) {
      throw new IllegalArgumentException("--budget: expected 0 or more, found " + limit);
    }
    return new Verifier.Options(
        new Selection(only, skip),
        limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
        new Strictness(strict, completeness()),
        seed == null ? Verifier.Options.DEFAULT.seed() : seed,
        profile);
  }

  /** The same for exchanges that somebody else made; nothing can be found out about the server. */
  ObserverOptions observerOptions(String secret) {
    return new ObserverOptions(
        profile.equals(Verifier.Options.AUTO) ? ObserverOptions.BASE.profile() : profile,
        secret,
        new Selection(only, skip),
        Baseline.NONE,
        strict);
  }

  private Strictness.Completeness completeness() {
    if (requireComplete && allowIncomplete) {
      throw new IllegalArgumentException(
          "expected one of --require-complete and --allow-incomplete, found both");
    }
    return requireComplete
        ? Strictness.Completeness.ALL
        : allowIncomplete ? Strictness.Completeness.ANY : Strictness.Completeness.VERIFIABLE;
  }
}
