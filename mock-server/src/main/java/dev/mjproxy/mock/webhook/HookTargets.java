package dev.mjproxy.mock.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where callbacks may go: this machine, and the hosts that the owner names. A mock must not become
 * a way into a network, so names are not resolved: {@code localhost} and loopback addresses only.
 *
 * @param allowedHosts further host names, in lower case
 */
public record HookTargets(Set<String> allowedHosts) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1\\]");

  /** Why a URL is not called; empty if it may be. */
  Optional<String> refusal(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      return Optional.of("refused: no URL (" + e.getReason() + ")");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("refused: expected http or https, found '" + scheme + "'");
    }
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    return LOOPBACK.matcher(host).matches() || allowedHosts.contains(host)
        ? Optional.empty()
        : Optional.of("refused: host '%s' is not this machine; see --allow-hooks".formatted(host));
  }
}
