package dev.mjproxy.mock.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CORS policy: which web pages may call the API. No page may call the admin APIs, whatever the
 * policy.
 *
 * <pre>{@code
 * Cors.parse("http://localhost:3000").allowedOrigin("http://localhost:3000"); // that origin
 * }</pre>
 *
 * @param mode answer to preflights
 * @param origin the one origin that may call; empty unless the mode is {@link Mode#ONE}
 */
public record Cors(Mode mode, String origin) {
  /** Pages of any origin may call, which is the default: front ends are developed with the mock. */
  public static final Cors ANY = new Cors(Mode.ANY, "");

  /** Answers to preflights. */
  public enum Mode {
    /** Every origin is allowed. */
    ANY,
    /** One origin is allowed; preflights of others get 403. */
    ONE,
    /** No CORS at all: a preflight is an {@code OPTIONS} request like any other. */
    OFF,
    /** As real servers do it: every preflight gets 403 "Invalid CORS request" (field notes). */
    REAL
  }

  /**
   * Reads {@code off}, {@code real}, {@code *} or an origin such as {@code http://localhost:3000}.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Cors parse(String text) {
    return switch (text) {
      case "*" -> ANY;
      case "off" -> new Cors(Mode.OFF, "");
      case "real" -> new Cors(Mode.REAL, "");
      default -> new Cors(Mode.ONE, origin(text));
    };
  }

  /**
   * The value of {@code Access-Control-Allow-Origin}; empty for no such header.
   *
   * @param requestOrigin the request's {@code Origin}
   */
  public Optional<String> allowedOrigin(String requestOrigin) {
    return switch (mode) {
      case ANY -> Optional.of("*");
      case ONE -> Optional.of(origin).filter(requestOrigin::equalsIgnoreCase);
      case OFF, REAL -> Optional.empty();
    };
  }

  private static String origin(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && text.endsWith(uri.getRawAuthority())) {
        return text.toLowerCase(Locale.ROOT);
      }
    } catch (URISyntaxException e) {
      throw notAnOrigin(text, e);
    }
    throw notAnOrigin(text, null);
  }

  private static IllegalArgumentException notAnOrigin(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "--cors: expected off, real, * or an origin such as http://localhost:3000, found '%s'"
            .formatted(text),
        cause);
  }
}
