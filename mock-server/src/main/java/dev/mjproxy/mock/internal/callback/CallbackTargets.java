package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.http.Loopback;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which hosts may receive callbacks: this machine, by loopback addresses or {@code
 * localhost}, and the hosts of {@code --allow-hooks}. Names are not resolved, so that no DNS name
 * leads the mock into a private network.
 *
 * @param allowedHosts further host names; their case does not count
 * @param self the sending server, which is never a target
 */
public record CallbackTargets(Set<String> allowedHosts, ServerIdentity self) {
  /** Keeps the names in lower case, as addresses are compared. */
  public CallbackTargets {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Without a server of its own to exclude. */
  public CallbackTargets(Set<String> allowedHosts) {
    this(allowedHosts, new ServerIdentity());
  }

  /** The reason why a URL may not receive callbacks; empty if it may. */
  Optional<String> refusal(String url) {
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      return Optional.of("no URL (" + e.getReason() + ")");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.of("expected http or https, found '" + scheme + "'");
    }
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    if (!Loopback.isHost(host) && !allowedHosts.contains(host)) {
      return Optional.of("host '%s' is not this machine; see --allow-hooks".formatted(host));
    }
    return self.isAt(uri)
        ? Optional.of("a callback may not go to the mock itself")
        : Optional.empty();
  }
}
