package dev.mjproxy.contract.probe;

import java.util.stream.Collectors;

/** Turns requests and replies into text, long bodies shortened and the secret masked. */
final class Rendering {
  private static final int SHOWN_CHARACTERS = 4_000;

  private final String baseUrl;
  private final Mask mask;

  Rendering(String baseUrl, Mask mask) {
    this.baseUrl = baseUrl;
    this.mask = mask;
  }

  String request(Request request) {
    String headers =
        request.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining());
    return mask.hide(
        "%s %s%n%s%n%s"
            .formatted(request.method(), url(request), headers, shorten(request.bodyText())));
  }

  String reply(HttpReply reply) {
    String headers =
        reply.headers().entrySet().stream()
            .flatMap(header -> header.getValue().stream().map(it -> header.getKey() + ": " + it))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return mask.hide("HTTP %d%n%s%n%s".formatted(reply.status(), headers, shorten(text(reply))));
  }

  /** Masked part by part, so that a secret such as {@code X} leaves curl's own options alone. */
  String curl(Request request) {
    StringBuilder command = new StringBuilder("curl -i -X ").append(request.method());
    request
        .headers()
        .forEach((name, value) -> command.append(" -H ").append(part(name + ": " + value)));
    request
        .body()
        .ifPresent(body -> command.append(" --data-binary ").append(part(request.bodyText())));
    return command.append(' ').append(part(url(request))).toString();
  }

  private String part(String text) {
    return quote(mask.hide(text));
  }

  private String url(Request request) {
    return request.path().startsWith("http") ? request.path() : baseUrl + request.path();
  }

  private static String text(HttpReply reply) {
    String type = reply.header("Content-Type").orElse("");
    return type.startsWith("image/") ? "(" + reply.size() + " bytes)" : reply.text();
  }

  private static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, SHOWN_CHARACTERS) + "… (" + text.length() + " characters)";
  }
}
