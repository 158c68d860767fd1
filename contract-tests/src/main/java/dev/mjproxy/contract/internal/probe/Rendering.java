package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.result.Curl;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns requests and responses into text, long bodies shortened and the secret masked. */
final class Rendering {
  private static final int SHOWN_CHARACTERS = 4_000;
  private static final int HEAD_CHARACTERS = 8_000;
  private static final int SHOWN_BYTES = 8;
  private static final Set<String> PICTURE_HEADERS =
      Set.of("content-type", "content-length", "location");
  private static final Pattern GLOB = Pattern.compile("[\\[\\]{}]");
  private static final Pattern DOTS = Pattern.compile("/\\.\\.?(/|$)");

  private final String baseUrl;
  private final SecretMask mask;

  Rendering(String baseUrl, SecretMask mask) {
    this.baseUrl = baseUrl;
    this.mask = mask;
  }

  String request(Request request) {
    String headers =
        request.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining());
    return "%s\n%s"
        .formatted(
            head("%s %s\n%s".formatted(request.method(), url(request), headers)),
            mask.hideStart(request.bodyText(), SHOWN_CHARACTERS));
  }

  String response(Request request, HttpResponse response) {
    String headers =
        response.headers().entrySet().stream()
            .filter(header -> request.isOfTheApi() || isOfPictures(header.getKey()))
            .flatMap(header -> header.getValue().stream().map(it -> header.getKey() + ": " + it))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return "%s\n%s"
        .formatted(
            head("HTTP %d\n%s".formatted(response.status(), headers)),
            mask.hideStart(
                request.isOfTheApi() ? text(response) : start(response), SHOWN_CHARACTERS));
  }

  /** Masked part by part, so that a secret such as {@code X} leaves curl's own options alone. */
  Curl curl(Request request) {
    StringBuilder start = new StringBuilder("curl -i -X ").append(request.method());
    request
        .headers()
        .forEach(
            (name, value) ->
                start.append(" -H ").append(Curl.quote(mask.hide(name + ": " + value))));
    String url = mask.hide(url(request));
    return Curl.of(start.append(options(url)).toString(), url, request.body().map(this::masked));
  }

  /** What keeps curl from reading more into an address than stands there. */
  private static String options(String url) {
    return (GLOB.matcher(url).find() ? " --globoff" : "")
        + (DOTS.matcher(url).find() ? " --path-as-is" : "");
  }

  /** To the byte, unless there is something to hide. */
  private byte[] masked(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    String hidden = mask.hide(text);
    return hidden.equals(text) ? body : hidden.getBytes(StandardCharsets.UTF_8);
  }

  private String head(String text) {
    return mask.hideStart(text, HEAD_CHARACTERS);
  }

  private String url(Request request) {
    return request.isOfTheApi() ? baseUrl + request.path() : request.path();
  }

  private static boolean isOfPictures(String header) {
    return PICTURE_HEADERS.contains(header.toLowerCase(Locale.ROOT));
  }

  /** Where a server's address led is nobody's business, if there is no picture. */
  private static String start(HttpResponse response) {
    return "(%d bytes, beginning with %s)"
        .formatted(
            response.size(), HexFormat.ofDelimiter(" ").formatHex(response.start(SHOWN_BYTES)));
  }

  private static String text(HttpResponse response) {
    String type = response.header("Content-Type").orElse("");
    return type.startsWith("image/") ? "(" + response.size() + " bytes)" : response.text();
  }
}
