package dev.mjproxy.contract.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The proxies that the environment names, as curl reads them: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in upper or lower case, the lower first.
 *
 * <p>{@code NO_PROXY} lists hosts; one stands for its subdomains as well, {@code *} for all. This
 * machine's own addresses never go through a proxy.
 */
public final class ProxySettings {
  /** None. */
  public static final ProxySettings NONE = new ProxySettings(Map.of(), List.of());

  private final Map<String, URI> byScheme;
  private final List<String> direct;

  private ProxySettings(Map<String, URI> byScheme, List<String> direct) {
    this.byScheme = byScheme;
    this.direct = direct;
  }

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable names no proxy; the message says which
   */
  public static ProxySettings of(Map<String, String> environment) {
    Map<String, URI> byScheme = new HashMap<>();
    for (String scheme : List.of("http", "https")) {
      Stream.of(scheme + "_proxy", "all_proxy")
          .flatMap(name -> variable(environment, name).stream())
          .findFirst()
          .ifPresent(proxy -> byScheme.put(scheme, proxy));
    }
    List<String> direct =
        value(environment, "no_proxy").stream()
            .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
            .filter(Predicate.not(String::isEmpty))
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList();
    return new ProxySettings(Map.copyOf(byScheme), direct);
  }

  /**
   * The proxy for a host; empty for none.
   *
   * @param scheme {@code http} or {@code https}
   */
  public Optional<URI> proxyFor(String scheme, String host) {
    return isDirect(host.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.ofNullable(byScheme.get(scheme));
  }

  /** Whether this is the host of a proxy. */
  public boolean isProxyHost(String host) {
    return byScheme.values().stream().anyMatch(proxy -> host.equalsIgnoreCase(proxy.getHost()));
  }

  /** All proxies, with user and password where the environment names them. */
  public List<URI> all() {
    return List.copyOf(byScheme.values());
  }

  private boolean isDirect(String host) {
    String bare = host.replaceAll("^\\[|]$", "");
    return bare.equals("localhost")
        || bare.equals("::1")
        || bare.matches("127\\.[0-9.]+")
        || direct.stream().anyMatch(entry -> matches(entry.replaceAll(":[0-9]+$", ""), bare));
  }

  private static boolean matches(String entry, String host) {
    String domain = entry.replaceAll("^\\*?\\.", "");
    return entry.equals("*") || host.equals(domain) || host.endsWith("." + domain);
  }

  private static Optional<URI> variable(Map<String, String> environment, String name) {
    return value(environment, name).map(text -> uri(name, text));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT))
        .map(it -> environment.getOrDefault(it, "").strip())
        .filter(Predicate.not(String::isEmpty))
        .findFirst();
  }

  private static URI uri(String name, String text) {
    try {
      URI uri = new URI(text.contains("://") ? text : "http://" + text);
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Falls through to the message, which must not repeat a password.
    }
    throw new IllegalArgumentException(
        "the variable %s: expected the address of an HTTP proxy such as http://proxy:3128"
            .formatted(name.toUpperCase(Locale.ROOT)));
  }
}
