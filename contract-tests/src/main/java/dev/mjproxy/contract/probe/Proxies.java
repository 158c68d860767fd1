package dev.mjproxy.contract.probe;

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
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that the environment names, as curl reads them: {@code HTTPS_PROXY}, {@code
 * HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in upper or lower case, the lower first.
 *
 * <p>{@code NO_PROXY} lists hosts; one stands for its subdomains as well, {@code *} for all. This
 * machine's own addresses never go through a proxy.
 */
public final class Proxies {
  /** None. */
  public static final Proxies NONE = new Proxies(Map.of(), List.of());

  private static final int DEFAULT_PORT = 8080;

  private final Map<String, URI> byScheme;
  private final List<String> direct;

  private Proxies(Map<String, URI> byScheme, List<String> direct) {
    this.byScheme = byScheme;
    this.direct = direct;
  }

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException if a variable names no proxy; the message says which
   */
  public static Proxies of(Map<String, String> environment) {
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
    return new Proxies(Map.copyOf(byScheme), direct);
  }

  /** The proxy for this host; empty for none. */
  Optional<HttpHost> proxyFor(HttpHost target) {
    return isDirect(target.getHostName().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.ofNullable(byScheme.get(target.getSchemeName())).map(Proxies::host);
  }

  /** Whether this is the host of a proxy. */
  boolean isOne(String host) {
    return byScheme.values().stream().anyMatch(proxy -> host.equalsIgnoreCase(proxy.getHost()));
  }

  /** Tells the client. */
  void route(HttpClientBuilder builder) {
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    for (URI proxy : byScheme.values()) {
      String user = proxy.getUserInfo();
      if (user != null) {
        String[] parts = user.split(":", 2);
        char[] password = (parts.length == 2 ? parts[1] : "").toCharArray();
        credentials.setCredentials(
            new AuthScope(host(proxy)), new UsernamePasswordCredentials(parts[0], password));
      }
    }
    builder.setDefaultCredentialsProvider(credentials);
    builder.setRoutePlanner(
        new DefaultRoutePlanner(null) {
          @Override
          protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxyFor(target).orElse(null);
          }
        });
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

  private static HttpHost host(URI proxy) {
    return new HttpHost(
        proxy.getScheme(), proxy.getHost(), proxy.getPort() < 0 ? DEFAULT_PORT : proxy.getPort());
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
