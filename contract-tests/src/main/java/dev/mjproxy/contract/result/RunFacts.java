package dev.mjproxy.contract.result;

import java.time.Duration;
import java.time.Instant;

/**
 * Facts about a run as a whole.
 *
 * @param url the target's address, without any secret
 * @param mockVersion the version that the mock server names itself, empty for any other target
 * @param specVersion the version of the spec
 * @param seed what fixes all choices
 * @param startedAt when it began
 * @param duration how long it took
 * @param traffic what was sent
 * @param ending how it ended
 * @param profile what the server was taken for
 */
public record RunFacts(
    String url,
    String mockVersion,
    String specVersion,
    long seed,
    Instant startedAt,
    Duration duration,
    Traffic traffic,
    Ending ending,
    ServerProfile profile) {

  /** A run by the base contract. */
  public RunFacts(
      String url,
      String mockVersion,
      String specVersion,
      long seed,
      Instant startedAt,
      Duration duration,
      Traffic traffic,
      Ending ending) {
    this(
        url,
        mockVersion,
        specVersion,
        seed,
        startedAt,
        duration,
        traffic,
        ending,
        ServerProfile.BASE);
  }

  /** The same of a server that was taken for this. */
  public RunFacts with(ServerProfile taken) {
    return new RunFacts(
        url, mockVersion, specVersion, seed, startedAt, duration, traffic, ending, taken);
  }

  /** The same of a run that ended like this. */
  public RunFacts with(Ending ended) {
    return new RunFacts(
        url, mockVersion, specVersion, seed, startedAt, duration, traffic, ended, profile);
  }

  /**
   * What was sent.
   *
   * @param exchanges how many requests
   * @param budget how many submissions were allowed, such as {@code 3} or {@code unlimited}
   * @param spent how many submissions the server accepted, and so may have billed
   */
  public record Traffic(int exchanges, String budget, int spent) {}
}
