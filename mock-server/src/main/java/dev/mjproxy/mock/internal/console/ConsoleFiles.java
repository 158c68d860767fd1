package dev.mjproxy.mock.internal.console;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the console's files, which lie beside this class; each is read when it is first asked for.
 * They are the same for everybody and tell nothing of the server: what they show, the browser asks
 * the admin API for.
 */
public final class ConsoleFiles {
  private static final String ROOT = "/__mjproxy/";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");
  private static final Pattern FILE =
      Pattern.compile(ROOT + "console/((?:lib/)?[a-z][a-z.-]*\\.(html|js|json|css|svg))");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  /** No script but our own files, no other server, no frame around the page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data: blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

  /** The response to a request for one of the files; empty if it is for something else. */
  public Optional<MockResponse> find(MockRequest request) {
    String path = request.path();
    if (!METHODS.contains(request.method())) {
      return Optional.empty();
    }
    if (path.equals(ROOT)) {
      return file("index.html", "html", request);
    }
    Matcher matcher = FILE.matcher(path);
    return matcher.matches() ? file(matcher.group(1), matcher.group(2), request) : Optional.empty();
  }

  /** Leads browsers from the root to the console; other clients get what they always got. */
  public static Optional<MockResponse> redirect(MockRequest request) {
    boolean browser =
        METHODS.contains(request.method())
            && request.header("Accept").filter(types -> types.contains("text/html")).isPresent();
    boolean root = request.path().equals("/") || request.path().equals("/__mjproxy");
    return browser && root
        ? Optional.of(MockResponse.empty(302).with("Location", ROOT).with("Vary", "Accept"))
        : Optional.empty();
  }

  private Optional<MockResponse> file(String name, String extension, MockRequest request) {
    return files
        .computeIfAbsent(name, ConsoleFiles::read)
        .map(bytes -> response(name, extension, bytes, request));
  }

  private static MockResponse response(
      String name, String extension, byte[] bytes, MockRequest request) {
    String tag = '"' + UUID.nameUUIDFromBytes(bytes).toString() + '"';
    boolean known = request.header("If-None-Match").filter(tag::equals).isPresent();
    MockResponse response =
        known
            ? MockResponse.empty(304)
            : new MockResponse(200, Map.of("Content-Type", mediaType(extension)), bytes);
    return response
        .with("ETag", tag)
        .with("Cache-Control", "no-cache")
        .with("Referrer-Policy", "no-referrer")
        .with(
            "Content-Security-Policy",
            POLICY.formatted(name.equals("docs.html") ? " 'unsafe-inline'" : ""));
  }

  private static String mediaType(String extension) {
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " failed", e);
    }
  }
}
