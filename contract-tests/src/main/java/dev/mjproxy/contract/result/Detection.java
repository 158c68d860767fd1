package dev.mjproxy.contract.result;

import java.util.List;

/**
 * Which dialect a server speaks, as far as free requests show it.
 *
 * @param url the server
 * @param requests how many were sent
 * @param chosen the profile that a run would take it for; the base unless several grounds agree on
 *     another one
 * @param candidates all profiles, the nearest first
 * @param overlay a profile of this server, as an OpenAPI Overlay that extends the nearest one
 */
public record Detection(
    String url, int requests, ServerProfile chosen, List<Candidate> candidates, String overlay) {
  public Detection {
    candidates = List.copyOf(candidates);
  }

  /** The nearest profile. */
  public Candidate nearest() {
    return candidates.get(0);
  }

  /**
   * One profile beside the server.
   *
   * @param profile its name
   * @param title what it describes
   * @param grounds what was compared
   */
  public record Candidate(String profile, String title, List<Ground> grounds) {
    public Candidate {
      grounds = List.copyOf(grounds);
    }

    /** What differs. */
    public List<Ground> differing() {
      return grounds.stream().filter(ground -> !ground.agrees()).toList();
    }
  }

  /**
   * One thing by which dialects differ.
   *
   * @param name what it is, such as {@code unknown task}
   * @param observed what the server does
   * @param declared what the profile says
   */
  public record Ground(String name, String observed, String declared) {
    /** Whether server and profile do the same. */
    public boolean agrees() {
      return observed.equals(declared);
    }
  }
}
