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
 * Where callbacks may go: this machine, and the hosts that the owner names. A mock must not become
 * a way into a network, so names are not resolved: {@code localhost} and loopback addresses only.
 *
 * @param allowedHosts further host names; their case does not count
 * @param self the server that sends; it is no target
 */
public record CallbackTargets(Set<String> allowedHosts, ServerIdentity self) {
  /** Keeps the names in lower case, as addresses are compared. */
  public CallbackTargets {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Where the sender does not listen itself. */
  public CallbackTargets(Set<String> allowedHosts) {
    this(allowedHosts, new ServerIdentity());
  }

  /** Why a URL is not called; empty if it may be. */
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
