package dev.mjproxy.client.error;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which reply is which error: the first row that fits. {@code docs/guides/client-errors.md} shows
 * the same table with bodies, and a test plays each of its rows.
 */
public enum ErrorTable {
  /** HTTP 401 and 403, with any body or none. */
  AUTHENTICATION((raw, words) -> raw.status() == 401 || raw.status() == 403) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String cure =
          "pass the provider's key to apiKey(…), or to apiSecret(…) where the server reads"
              + " mj-api-secret";
      return new AuthenticationException(problem("The key was refused", cure, raw, words));
    }
  },
  /** HTTP 301, 302, 307 and 308, which are not followed: the key would go where nobody sent it. */
  REDIRECTED((raw, words) -> isRedirect(raw.status())) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String to = raw.header("Location").map(ErrorTable::withoutQuery).orElse("nowhere");
      String cure =
          "if you trust that address, give its part before /mj to baseUrl(…); nothing was accepted";
      return new RejectedException(Problem.of("The server redirects to '" + to + "'", cure, raw));
    }
  },
  /** HTTP 429, or code 30 of relays (saturated). */
  RATE_LIMITED((raw, words) -> raw.status() == 429 || is(words, 30)) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String cure = "wait, or send less at a time; nothing was accepted";
      return new RateLimitedException(
          problem("Too many requests", cure, raw, words),
          raw.header("Retry-After").map(value -> RetryAfter.parse(value, now)).orElse(null));
    }
  },
  /** HTTP 503 with a JSON error: no channel or no account, before anything was accepted. */
  UNAVAILABLE((raw, words) -> raw.status() == 503 && words.isError()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String cure = "try again later; nothing was accepted";
      return new ServerException(problem("The server is not available", cure, raw, words), false);
    }
  },
  /** HTTP 5xx, or code 5 of relays: the server behind them failed, perhaps after accepting. */
  SERVER((raw, words) -> raw.status() >= 500 || (words.ofUpstream() && is(words, 5))) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String cure =
          "look again later; a submission may have been accepted, so reconcile before sending it"
              + " again";
      return new ServerException(problem("The server failed", cure, raw, words), true);
    }
  },
  /** HTTP 404, code 3, or a relay's task_not_found and task_no_found. */
  NOT_FOUND(
      (raw, words) ->
          raw.status() == 404 || is(words, 3) || (words.ofUpstream() && noTask(words))) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String cure =
          "check the id and the base URL; servers forget tasks, and some lack this operation";
      return new NotFoundException(problem("Not found", cure, raw, words));
    }
  },
  /** Any other HTTP 4xx, and any other body in the shape of an error. */
  REJECTED((raw, words) -> raw.status() >= 400 || words.isError()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      String found = words.description() == null ? "Refused, found " + raw.bodyStart() : "Refused";
      String cure = "change the request as the server says; it was not accepted";
      return new RejectedException(problem(found, cure, raw, words));
    }
  },
  /** A page where JSON belongs. */
  PAGE((raw, words) -> raw.isHtml()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now) {
      return malformed(
          raw,
          "check the base URL: pages come from a wrong address or a proxy before a dead server");
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiPredicate<RawResponse, ErrorWords> fits;

  ErrorTable(BiPredicate<RawResponse, ErrorWords> fits) {
    this.fits = fits;
  }

  abstract MidjourneyException exception(RawResponse raw, ErrorWords words, Instant now);

  /**
   * The exception for a reply; empty when it is to be read as a result.
   *
   * @param now against which the date in {@code Retry-After} counts
   */
  public static Optional<MidjourneyException> of(RawResponse raw, Instant now) {
    if (raw.status() < 300 && !raw.isHtml() && (raw.isArray() || !hasTelltale(raw))) {
      return Optional.empty();
    }
    ErrorWords words = ErrorWords.of(raw);
    for (ErrorTable row : values()) {
      if (row.fits.test(raw, words)) {
        return Optional.of(row.exception(raw, words, now));
      }
    }
    return Optional.empty();
  }

  /** Whether it is worth a closer look; most bodies are none. Telltales are the same in Latin-1. */
  private static boolean hasTelltale(RawResponse raw) {
    String text = raw.bytes().string(StandardCharsets.ISO_8859_1);
    return text.contains("\"error\"") || text.contains("\"code\"") || text.contains("\"success\"");
  }

  /** For a reply that is no error and cannot be read either. */
  public static MalformedResponseException malformed(RawResponse raw, String cure) {
    return malformed(raw, cure, null);
  }

  /** The same, with what the reader says. */
  public static MalformedResponseException malformed(
      RawResponse raw, String cure, @Nullable Throwable cause) {
    String found =
        raw.isEmpty() ? "an empty body" : "a body that starts with '" + raw.bodyStart() + "'";
    String detail = cause == null ? "" : " (" + cause.getMessage() + ")";
    return new MalformedResponseException(
        Problem.of("Expected a JSON result, found " + found + detail, cure, raw), cause);
  }

  private static Problem problem(String found, String cure, RawResponse raw, ErrorWords words) {
    return new Problem(found, cure, raw, words.code(), words.description());
  }

  private static boolean is(ErrorWords words, int code) {
    Integer found = words.code();
    return found != null && found == code;
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 307 || status == 308;
  }

  /** An address may carry secrets behind its question mark. */
  private static String withoutQuery(String address) {
    return address.replaceFirst("[?#].*", "");
  }

  private static boolean noTask(ErrorWords words) {
    String text = words.description();
    return text != null && text.matches("task_no(t)?_found.*");
  }
}
