package dev.mjproxy.contract.result;

import java.util.List;

/**
 * The profile that a run took the server for: what it declares is known, and fails nothing.
 *
 * @param name its name, such as {@code original}, or that of its file
 * @param title what it describes
 * @param isDetected whether the run chose it by what it found; else the user did
 * @param traits what the server has, in short sentences
 */
public record ServerProfile(String name, String title, boolean isDetected, List<String> traits) {
  /** The base contract itself. */
  public static final ServerProfile BASE =
      new ServerProfile("plus", "the base contract", false, List.of());

  public ServerProfile {
    traits = List.copyOf(traits);
  }

  /** Profile and traits in one line. */
  public String sentence() {
    String head =
        isDetected
            ? "Looks like: %s (profile %s).".formatted(title, name)
            : "Profile %s: %s.".formatted(name, title);
    return traits.isEmpty() ? head : head + " " + String.join(" ", traits);
  }
}
