package dev.mjproxy.contract.observed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request that somebody else sent. Immutable, but for the bytes of its body. */
public final class ObservedRequest {
  private final String method;
  private final String url;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private ObservedRequest(
      String method, String url, Map<String, List<String>> headers, byte[] body) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.url = url.replaceFirst("^(https?://)[^/?#]*@", "$1").replaceFirst("#.*$", "");
    this.headers = new LinkedHashMap<>(headers);
    this.body = body;
  }

  /**
   * A request without headers and body.
   *
   * @param method the HTTP method
   * @param url the whole address; a user's name and password in it are left out
   */
  public static ObservedRequest of(String method, String url) {
    return new ObservedRequest(method, url, Map.of(), new byte[0]);
  }

  /** The same with these headers, their names in any case. */
  public ObservedRequest with(Map<String, List<String>> all) {
    return new ObservedRequest(method, url, all, body);
  }

  /** The same with this body; not copied. */
  public ObservedRequest with(byte[] bytes) {
    return new ObservedRequest(method, url, headers, bytes);
  }

  /** The same with this body. */
  public ObservedRequest with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** The whole address. */
  public String url() {
    return url;
  }

  /** Scheme, host and port. */
  String baseUrl() {
    int path = url.indexOf('/', url.indexOf("://") + "://".length());
    return path < 0 ? url : url.substring(0, path);
  }

  /** Path and query as they were sent. */
  String path() {
    String path = url.substring(baseUrl().length());
    return path.startsWith("/") ? path : "/" + path;
  }

  Map<String, List<String>> headers() {
    return new LinkedHashMap<>(headers);
  }

  byte[] body() {
    return body;
  }

  /** An address as it is given by libraries that have a type for it. */
  public static ObservedRequest of(String method, URI url) {
    return of(method, url.toString());
  }
}
