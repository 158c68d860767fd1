package dev.mjproxy.client.internal.error;

import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RateLimitedException;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.error.ServerException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Maps error responses to exceptions: the first constant that matches counts. {@code
 * docs/guides/client-errors.md} shows the same table with bodies, and a test plays each of its
 * rows.
 */
public enum ErrorTable {
  /** An error that says success, or names what may be a task: no proof that nothing was billed. */
  CONTRADICTORY((raw, words) -> words.mayNameTask() && (raw.status() >= 300 || words.isRefusal())) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      return malformed(raw, "the response names a task although it is an error; " + find(raw));
    }
  },
  /** A page with HTTP 401, 403 or 407: from a bot check, a firewall or a proxy in between. */
  PAGE_IN_BETWEEN(
      (raw, words) -> raw.isHtml() && (isKeyStatus(raw.status()) || raw.status() == 407)) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String found = "A web page of something in between answered, not the provider";
      String cure =
          "open the address in a browser to see what it wants, or ask the provider for an address"
              + " for programs; it is not about the key, and nothing was accepted";
      return new RejectedException(
          Problem.of(found + raw.title().map(t -> ", '" + t + "'").orElse(""), cure, raw));
    }
  },
  /** HTTP 402, or 401 and 403 with words about quota or balance. */
  BALANCE(
      (raw, words) ->
          raw.status() == 402 || (isKeyStatus(raw.status()) && words.isAboutBalance())) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String cure = "top up the account, or raise the key's quota; nothing was accepted";
      return new RejectedException(problem("The balance is used up", cure, raw, words));
    }
  },
  /**
   * HTTP 401 and 403, with any other body or none; not 403 with a code that says another reason.
   */
  AUTHENTICATION(
      (raw, words) -> raw.status() == 401 || (raw.status() == 403 && !words.hasKnownRefusal())) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String cure =
          "pass the provider's key to apiKey(…), or to apiSecret(…) where the server reads"
              + " mj-api-secret";
      return new AuthenticationException(problem("The key was refused", cure, raw, words));
    }
  },
  /** HTTP 301, 302, 307 and 308, which are not followed: the key would be sent to another host. */
  REDIRECTED((raw, words) -> isRedirect(raw.status())) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String to = raw.header("Location").map(ErrorTable::withoutQuery).orElse("nowhere");
      String cure =
          "if you trust that address, give its part before /mj to baseUrl(…); nothing was accepted";
      return new RejectedException(Problem.of("The server redirects to '" + to + "'", cure, raw));
    }
  },
  /** HTTP 429, or code 30 of relays (saturated). */
  RATE_LIMITED((raw, words) -> raw.status() == 429 || is(words, 30)) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String cure = "wait, or send less at a time; nothing was accepted";
      return new RateLimitedException(
          problem("Too many requests", cure, raw, words),
          raw.header("Retry-After").map(value -> RetryAfter.parse(value, now)).orElse(null));
    }
  },
  /**
   * HTTP 503 with a JSON error: no channel or no account, before anything was accepted. Not when a
   * relay speaks of the server behind it, which may have accepted.
   */
  UNAVAILABLE((raw, words) -> raw.status() == 503 && words.isRefusal() && !words.ofUpstream()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String cure = "try again later; nothing was accepted";
      return new ServerException(problem("The server is not available", cure, raw, words), true);
    }
  },
  /** HTTP 5xx, 408 and 499 (time-outs), or code 5 of relays: perhaps after accepting. */
  SERVER(
      (raw, words) ->
          raw.status() >= 500 || isTimeOut(raw.status()) || (words.ofUpstream() && is(words, 5))) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String found = isTimeOut(raw.status()) ? "The server gave up waiting" : "The server failed";
      String cure = raw.answersRead() ? "ask again later" : find(raw);
      return new ServerException(problem(found, cure, raw, words), false);
    }
  },
  /**
   * HTTP 404, code 3, or a relay's task_not_found and task_no_found; {@link NotFound} says more.
   */
  NOT_FOUND(
      (raw, words) ->
          raw.status() == 404 || is(words, 3) || (words.ofUpstream() && noTask(words))) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      return NotFound.of(raw, words);
    }
  },
  /** The HTTP 4xx that refuse a request, and any other body that is known to be a refusal. */
  REJECTED(
      (raw, words) ->
          isRefusing(raw.status())
              || words.hasKnownRefusal()
              || (words.isRefusal() && raw.status() < 300)) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      String found = words.description() == null ? "Refused, found " + raw.bodyStart() : "Refused";
      return new RejectedException(problem(found, cureOfRefused(raw, words), raw, words));
    }
  },
  /** A page where JSON belongs. */
  PAGE((raw, words) -> raw.isHtml()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      return malformed(
          raw,
          "check the base URL: pages come from a wrong address or a proxy before a dead server");
    }
  },
  /** Any other HTTP 4xx, and undocumented codes: neither an acceptance nor a refusal. */
  UNDOCUMENTED((raw, words) -> raw.status() >= 400 || words.hasUnknownCode()) {
    @Override
    MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now) {
      return malformed(raw, "nobody documents this status or code; " + find(raw));
    }
  };

  /**
   * Statuses of requests that were not carried out, by RFC 9110 and its extensions. Not 406: the
   * frameworks behind these servers find only after carrying it out that they cannot say so.
   */
  private static final Set<Integer> REFUSING =
      Set.of(
          400, 402, 405, 407, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 426, 428, 431, 451);

  /** In the words of nginx, Go (Caddy) and Apache. */
  private static final Pattern PLAIN_TO_TLS =
      Pattern.compile("HTTPS port|to an HTTPS server|to an SSL-enabled server");

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final BiPredicate<RawResponse, ErrorContent> fits;

  ErrorTable(BiPredicate<RawResponse, ErrorContent> fits) {
    this.fits = fits;
  }

  abstract MidjourneyException exception(RawResponse raw, ErrorContent words, Instant now);

  /**
   * The exception for a response; empty when it is to be read as a result.
   *
   * @param now against which the date in {@code Retry-After} counts
   */
  public static Optional<MidjourneyException> of(RawResponse raw, Instant now) {
    if (raw.status() < 300 && !raw.isHtml() && (raw.isArray() || !hasTelltale(raw))) {
      return Optional.empty();
    }
    ErrorContent words = ErrorContent.of(raw);
    for (ErrorTable row : values()) {
      if (row.fits.test(raw, words)) {
        return Optional.of(row.exception(raw, words, now));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the body may describe an error; most need not be parsed. These names are the same in
   * Latin-1.
   */
  private static boolean hasTelltale(RawResponse raw) {
    String text = raw.bytes().string(StandardCharsets.ISO_8859_1);
    return text.contains("\"error\"") || text.contains("\"code\"") || text.contains("\"success\"");
  }

  /** For a response that is no error and cannot be read either. */
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

  private static String cureOfRefused(RawResponse raw, ErrorContent words) {
    if (raw.status() == 400 && PLAIN_TO_TLS.matcher(raw.bodyStart()).find()) {
      return "use https:// in baseUrl(…): the port speaks that";
    }
    return words.ofUpstream() && words.description() == null
        ? "the relay passes on a refusal without words; the server behind it may lack the operation,"
            + " and nothing was accepted"
        : "change the request as the server says; it was not accepted";
  }

  private static boolean isRefusing(int status) {
    return REFUSING.contains(status);
  }

  /** Of the server, or of a proxy whose client or server was gone. */
  private static boolean isTimeOut(int status) {
    return status == 408 || status == 499;
  }

  private static boolean isKeyStatus(int status) {
    return status == 401 || status == 403;
  }

  /** Advice for a submission that may have been accepted. */
  private static String find(RawResponse raw) {
    return raw.answersRead()
        ? "look at raw() for the whole of it"
        : "the submission may have been accepted: reconcile() before sending it again";
  }

  private static Problem problem(String found, String cure, RawResponse raw, ErrorContent words) {
    return new Problem(found, cure, raw, words.code(), words.description());
  }

  private static boolean is(ErrorContent words, int code) {
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

  private static boolean noTask(ErrorContent words) {
    String text = words.description();
    return text != null && text.matches("task_no(t)?_found.*");
  }
}
