package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.text.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Explains a response that this API does not send: its status, {@code Location}, media type and
 * first bytes in words, and the likely cause.
 *
 * @param response the response
 */
public record Diagnosis(HttpResponse response) {
  private static final int SHOWN_CHARACTERS = 60;
  private static final int SHOWN_BYTES = 8;
  private static final int READ_BYTES = 4_000;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final String GZIP = "\u001f\u008b";

  /** Pages of services that keep programs away, by what they say of themselves. */
  private static final Pattern ROBOTS =
      Pattern.compile(
          "just a moment|cf-chl|challenge-platform|captcha|ddos|attention required"
              + "|are you (a )?(human|robot)|verify you are human|access denied|incapsula|datadome");

  private static final Pattern BALANCE =
      Pattern.compile(
          "quota|balance|insufficient[_ ]|out of credit|no credit|billing|payment required|arrears"
              + "|余额|额度|欠费|充值");

  /** What servers answer to HTTP on the port of HTTPS. */
  private static final Pattern HTTPS_PORT =
      Pattern.compile("plain http|http request to an https server|ssl-enabled server port");

  /** What kind of obstacle it is. */
  public enum Obstacle {
    /** Another address, by a redirect. */
    REDIRECT,
    /** A compressed body, although none was asked for. */
    COMPRESSED,
    /** A byte order mark before the JSON. */
    BYTE_ORDER_MARK,
    /** HTTPS is spoken here. */
    WANTS_HTTPS,
    /** The account has nothing left to pay with. */
    NO_BALANCE,
    /** A page that keeps programs away. */
    ROBOTS,
    /** A web page. */
    WEB_PAGE,
    /** Nothing that is recognised. */
    UNKNOWN
  }

  /** The diagnosis of an exchange that has a response. */
  public static Optional<Diagnosis> of(Exchange exchange) {
    return exchange.response().map(Diagnosis::new);
  }

  /** What is most likely behind it. */
  public Obstacle obstacle() {
    String start = start();
    String text = body().strip().toLowerCase(Locale.ROOT);
    if (response.status() / 100 == 3) {
      return Obstacle.REDIRECT;
    }
    if (start.startsWith(GZIP) || coding().isPresent()) {
      return Obstacle.COMPRESSED;
    }
    if (start.startsWith(BYTE_ORDER_MARK)) {
      return Obstacle.BYTE_ORDER_MARK;
    }
    if (HTTPS_PORT.matcher(text).find()) {
      return Obstacle.WANTS_HTTPS;
    }
    if (response.status() / 100 == 4
        && (response.status() == 402 || BALANCE.matcher(text).find())) {
      return Obstacle.NO_BALANCE;
    }
    if (response.header("cf-mitigated").isPresent() || (isHtml(text) && isGuard(text))) {
      return Obstacle.ROBOTS;
    }
    return isHtml(text) ? Obstacle.WEB_PAGE : Obstacle.UNKNOWN;
  }

  /** Status, {@code Location}, coding, media type and first bytes in one line. */
  public String facts() {
    StringBuilder facts = new StringBuilder("HTTP " + response.status());
    response.header("Location").ifPresent(to -> facts.append(", Location ").append(to));
    coding().ifPresent(coding -> facts.append(", Content-Encoding ").append(coding));
    facts.append(", ").append(response.header("Content-Type").orElse("no Content-Type"));
    return facts.append(response.size() == 0 ? ", empty" : ", " + firstBytes()).toString();
  }

  /** The facts and, where there is one, the likely cause and what to do. */
  public String text() {
    String advice = advice();
    return advice.isEmpty() ? facts() : facts() + "; " + advice;
  }

  private String advice() {
    String location = response.header("Location").orElse("");
    return switch (obstacle()) {
      case REDIRECT ->
          location.toLowerCase(Locale.ROOT).startsWith("https:")
              ? "the server wants HTTPS: give --url with https:// and the host of Location"
              : "the API lies elsewhere: give --url what Location says, without /mj";
      case COMPRESSED ->
          "the body is compressed although identity was asked for: turn off compression without"
              + " Accept-Encoding";
      case BYTE_ORDER_MARK -> "a byte order mark stands before the JSON: RFC 8259 forbids it";
      case WANTS_HTTPS -> "the port speaks HTTPS: give --url with https://";
      case NO_BALANCE ->
          "the balance or quota of this secret is used up; the secret itself is known";
      case ROBOTS ->
          "a page that keeps programs away: let User-Agent mjproxy-verify pass, or go past it";
      case WEB_PAGE ->
          "a web page: --url names a site, perhaps the provider's own, and not its API";
      case UNKNOWN -> "";
    };
  }

  /** A body that is no text is shown as bytes. */
  private String firstBytes() {
    byte[] bytes = response.start(READ_BYTES);
    String text = body();
    boolean isText = text.indexOf('\ufffd') < 0 && text.chars().noneMatch(Diagnosis::isBinary);
    if (!isText || start().startsWith(BYTE_ORDER_MARK)) {
      int count = Math.min(SHOWN_BYTES, bytes.length);
      return "bytes "
          + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, count)
          + (bytes.length > count ? " …" : "");
    }
    String line = VisibleText.line(text.strip());
    return line.length() <= SHOWN_CHARACTERS
        ? "'" + line + "'"
        : "'" + line.substring(0, SHOWN_CHARACTERS) + "…'";
  }

  private static boolean isBinary(int character) {
    return character < ' ' && character != '\n' && character != '\r' && character != '\t';
  }

  private Optional<String> coding() {
    return response
        .header("Content-Encoding")
        .filter(coding -> !coding.isBlank() && !coding.equalsIgnoreCase("identity"));
  }

  private String body() {
    return new String(response.start(READ_BYTES), StandardCharsets.UTF_8);
  }

  private String start() {
    return new String(response.start(BYTE_ORDER_MARK.length()), StandardCharsets.ISO_8859_1);
  }

  private boolean isHtml(String text) {
    String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.contains("html")
        || List.of("<!doctype", "<html").stream().anyMatch(text::startsWith);
  }

  private static boolean isGuard(String text) {
    return ROBOTS.matcher(text).find();
  }
}
