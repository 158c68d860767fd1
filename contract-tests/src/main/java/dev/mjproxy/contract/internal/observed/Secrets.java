package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.probe.SecretMask;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what nobody else may read in the texts of observed exchanges: every secret that was seen,
 * and long base64. Guarded by its owner.
 */
final class Secrets {
  /** As many as a log of several accounts may hold; further ones are masked where they stand. */
  private static final int MOST = 32;

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(secret|token|password|cookie|auth|api-?key|session).*");
  private static final Pattern QUERY =
      Pattern.compile("[?&](?:key|[^=&]*(?:secret|token|password|auth|api-?key)[^=&]*)=([^&]+)");
  private static final Pattern DATA =
      Pattern.compile("(;base64,[A-Za-z0-9+/=_-]{0,16})[A-Za-z0-9+/=_-]{48,}");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/]{400,}={0,2}");

  private final Set<String> known = new LinkedHashSet<>();
  private SecretMask mask = SecretMask.of("");

  Secrets(String configured) {
    learn(List.of(configured));
  }

  /** What the two forms of the secret hold in these headers; without {@code Bearer}. */
  static List<String> in(Map<String, String> headers) {
    List<String> found = new ArrayList<>();
    headers.forEach(
        (name, value) -> {
          if (name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("mj-api-secret")) {
            found.add(value.replaceFirst("(?i)^(bearer|basic|digest)\\s+", "").strip());
          }
        });
    found.removeIf(String::isEmpty);
    return found;
  }

  /** Whether a header's value is nobody's business. */
  static boolean isSecret(String header) {
    return SECRET_NAME.matcher(header.toLowerCase(Locale.ROOT)).matches();
  }

  /** Notes the secrets of a request, so that they are hidden wherever they come back. */
  void learn(Map<String, String> headers, String url) {
    List<String> found = new ArrayList<>(in(headers));
    headers.forEach(
        (name, value) -> {
          if (isSecret(name) && in(Map.of(name, value)).isEmpty()) {
            found.add(value);
          }
        });
    Matcher query = QUERY.matcher(url);
    while (query.find()) {
      found.add(decoded(query.group(1)));
    }
    learn(found);
  }

  private void learn(List<String> found) {
    boolean isNew = false;
    for (String secret : found) {
      isNew |= !secret.isBlank() && known.size() < MOST && known.add(secret);
    }
    if (isNew) {
      mask = SecretMask.ofAll(known);
    }
  }

  /** Hides every secret so far. */
  SecretMask mask() {
    return mask;
  }

  /** The beginning of a text without secrets and base64. */
  String hideStart(String text, int characters) {
    return mask.hideStart(withoutBase64(text), characters);
  }

  /** The text with long base64 cut to its beginning. */
  static String withoutBase64(String text) {
    String short1 = DATA.matcher(text).replaceAll("$1…");
    return RUN.matcher(short1).replaceAll(it -> it.group().substring(0, 16) + "…");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
