package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.Loopback;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Admits requests to the admin APIs: those of programs on this machine, and those with the admin
 * key. The console's own files, which tell nothing of the server, are for everybody. Web pages are
 * refused, whether they come from a foreign origin, from a name that resolves to this machine (DNS
 * rebinding), or through a callback that a mock sends.
 */
final class AdminGuard {
  private static final String KEY = "X-Mjproxy-Admin-Key";

  /** Values of {@code Sec-Fetch-Site} for our own pages and for typed addresses. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private static final Pattern UTF_8 = Pattern.compile("charset\\s*=\\s*\"?utf-?8\"?\\s*;?\\s*");

  private final WireMockHost.AdminAccess access;

  AdminGuard(WireMockHost.AdminAccess access) {
    this.access = access;
  }

  /** The error for an admin request, by its head; empty if it is admitted. */
  Optional<ErrorStatus> refusal(AdminPath path, Request request) {
    if (!access.enabled()) {
      return refuse(404, "admin API: switched off by --no-admin");
    }
    if (path == AdminPath.CONSOLE) {
      return Optional.empty();
    }
    return pageRefusal(request)
        .or(() -> hostRefusal(request))
        .or(() -> keyRefusal(request))
        .or(() -> pathRefusal(path, request));
  }

  private static Optional<ErrorStatus> pageRefusal(Request request) {
    for (String site : all(request, "Sec-Fetch-Site")) {
      if (!OWN_SITES.contains(site.strip().toLowerCase(Locale.ROOT))) {
        return refuse(403, "Sec-Fetch-Site: no page of another site may use the admin API");
      }
    }
    for (String origin : all(request, "Origin")) {
      if (!origin.equalsIgnoreCase(request.getScheme() + "://" + authority(request))) {
        return refuse(403, "Origin: no page but one of this server's may use the admin API");
      }
    }
    return request.getHeader(ServerIdentity.CALLBACK_HEADER) == null
        ? Optional.empty()
        : refuse(403, ServerIdentity.CALLBACK_HEADER + ": no callback may go to an admin API");
  }

  /** The authority that the client sent; HTTP/2 has it in place of {@code Host}. */
  private static String authority(Request request) {
    String host = request.getHeader("Host");
    return host == null ? String.valueOf(request.getHttpURI().getAuthority()) : host;
  }

  /** After DNS rebinding a browser still sends the foreign name as {@code Host}. */
  private Optional<ErrorStatus> hostRefusal(Request request) {
    List<String> hosts = all(request, "Host");
    boolean named = !hosts.isEmpty() || request.getHttpVersion() == HttpVersion.HTTP_2;
    boolean allowed =
        named
            && hosts.stream().map(Loopback::hostOf).allMatch(this::isAllowed)
            && isAllowed(Loopback.hostOf(bracketed(request.getServerName())));
    return allowed || hasKey(request)
        ? Optional.empty()
        : refuse(
            403,
            "Host: expected localhost or a loopback address for the admin API, found %s; see"
                    .formatted(hosts.isEmpty() ? "none" : "'" + String.join(", ", hosts) + "'")
                + " --allow-host and --admin-key");
  }

  private boolean isAllowed(String host) {
    return Loopback.isHost(host) || access.hosts().contains(host);
  }

  private Optional<ErrorStatus> keyRefusal(Request request) {
    if (access.key().isEmpty() || hasKey(request)) {
      return Optional.empty();
    }
    String found = request.getHeader(KEY) == null ? "none" : "another";
    return refuse(401, KEY + ": expected the admin key, found " + found);
  }

  private boolean hasKey(Request request) {
    String sent = request.getHeader(KEY);
    return sent != null
        && access.key().filter(key -> MessageDigest.isEqual(bytes(key), bytes(sent))).isPresent();
  }

  private Optional<ErrorStatus> pathRefusal(AdminPath path, Request request) {
    if (path == AdminPath.AMBIGUOUS
        || (path != AdminPath.MOCK && !isUri(request.getRequestURI()))) {
      return refuse(400, "path: expected /__admin/… in plain characters");
    }
    return path == AdminPath.WIREMOCK_UNSAFE && !access.wireMockProxying()
        ? refuse(
            403,
            "WireMock's files, recording, proxying and shutdown are off; see"
                + " --allow-wiremock-proxying")
        : Optional.empty();
  }

  /**
   * The error for the body of an admin request; empty if it is accepted. Web pages can send bodies
   * other than JSON without a CORS preflight, so those are refused.
   */
  Optional<ErrorStatus> bodyRefusal(AdminPath path, Request request, byte[] body) {
    if (body.length == 0) {
      return Optional.empty();
    }
    List<String> types = all(request, "Content-Type");
    if (types.isEmpty() || !types.stream().allMatch(AdminGuard::isJson)) {
      return refuse(
          415,
          "Content-Type: expected application/json for a body sent to the admin API, found "
              + (types.isEmpty() ? "none" : String.join(", ", types)));
    }
    return path == AdminPath.WIREMOCK_SAFE && !access.wireMockProxying()
        ? stubRefusal(types, body)
        : Optional.empty();
  }

  /** WireMock decodes a body by its declared charset, this guard always as UTF-8. */
  private static Optional<ErrorStatus> stubRefusal(List<String> types, byte[] body) {
    if (!types.stream().allMatch(AdminGuard::isUtf8)) {
      return refuse(
          415,
          "Content-Type: expected JSON in UTF-8 for a body sent to WireMock's admin API, found "
              + String.join(", ", types));
    }
    return RemoteSchemas.areIn(body)
        ? refuse(
            403,
            "matchesJsonSchema: a $ref or $schema that leads out of the schema is off; see"
                + " --allow-wiremock-proxying")
        : Optional.empty();
  }

  private static boolean isUtf8(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    int first = lower.indexOf("charset");
    return first < 0
        || (first == lower.lastIndexOf("charset")
            && UTF_8.matcher(lower.substring(first)).matches());
  }

  private static boolean isJson(String type) {
    String essence = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return essence.equals("application/json") || essence.matches("application/[\\w.-]+\\+json");
  }

  /** WireMock's own API reads paths as URIs and fails on others. */
  private static boolean isUri(String path) {
    try {
      return !new URI(path).isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static List<String> all(Request request, String header) {
    return Collections.list(request.getHeaders(header));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Optional<ErrorStatus> refuse(int status, String message) {
    return Optional.of(new ErrorStatus(status, message));
  }
}
