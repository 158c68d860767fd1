package dev.mjproxy.mock.internal.access;

import dev.mjproxy.mock.internal.http.MockRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * Admits requests that carry the secret, as {@code Authorization: Bearer S}, {@code Authorization:
 * S} or {@code mj-api-secret: S}; any valid one of them is enough (base contract §4).
 */
public final class Authenticator {
  private static final String BEARER = "bearer ";

  private final Optional<byte[]> secret;

  /**
   * @param secret the secret; empty admits every request
   */
  public Authenticator(Optional<String> secret) {
    this.secret = secret.map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the request carries the secret. */
  public boolean admits(MockRequest request) {
    return secret.isEmpty()
        || request
            .header("Authorization")
            .map(Authenticator::withoutScheme)
            .filter(this::isSecret)
            .isPresent()
        || request.header("mj-api-secret").filter(this::isSecret).isPresent();
  }

  /** Which of the two headers the request has; for the message of a refusal. */
  public String sent(MockRequest request) {
    boolean authorization = request.header("Authorization").isPresent();
    boolean apiSecret = request.header("mj-api-secret").isPresent();
    if (authorization || apiSecret) {
      return "another one in " + (authorization ? "Authorization" : "mj-api-secret");
    }
    return "none";
  }

  private boolean isSecret(String candidate) {
    return MessageDigest.isEqual(
        candidate.strip().getBytes(StandardCharsets.UTF_8), secret.orElseThrow());
  }

  private static String withoutScheme(String authorization) {
    return authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? authorization.substring(BEARER.length())
        : authorization;
  }
}
