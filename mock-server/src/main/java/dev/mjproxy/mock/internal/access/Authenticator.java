package dev.mjproxy.mock.internal.access;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.openapi.profile.SecretAxis;
import dev.mjproxy.openapi.profile.SecretAxis.Form;
import dev.mjproxy.openapi.profile.SecretAxis.Precedence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Admits requests that carry the secret in a form that the server's profile accepts: {@code
 * Authorization: Bearer S}, {@code Authorization: S} or {@code mj-api-secret: S}.
 */
public final class Authenticator {
  private static final String AUTHORIZATION = "Authorization";
  private static final String API_SECRET = "mj-api-secret";
  private static final Pattern GROUPS = Pattern.compile("/+mj/+(submit|task|account)(/|$)");
  private static final String BEARER = "bearer ";

  private final Optional<byte[]> secret;
  private final SecretAxis forms;

  /**
   * @param secret the secret; empty admits every request
   * @param forms how it may be sent
   */
  public Authenticator(Optional<String> secret, SecretAxis forms) {
    this.secret = secret.map(text -> text.getBytes(StandardCharsets.UTF_8));
    this.forms = forms;
  }

  /** Whether the secret is checked before anything else of the request. */
  public boolean checksFirst() {
    return forms.checked() == SecretAxis.Checked.FIRST;
  }

  /**
   * Whether a request needs the secret.
   *
   * @param isRoute whether an operation has its path and method
   */
  public boolean guards(String path, boolean isRoute) {
    return isRoute
        || switch (forms.unknownPaths()) {
          case CHECKED -> true;
          case CHECKED_IN_GROUPS -> GROUPS.matcher(path).lookingAt();
          case UNCHECKED -> false;
        };
  }

  /** Whether the request carries the secret. */
  public boolean admits(MockRequest request) {
    if (secret.isEmpty()) {
      return true;
    }
    Optional<String> authorization = request.header(AUTHORIZATION);
    if (authorization.filter(this::authorizes).isPresent()) {
      return true;
    }
    boolean hidden =
        forms.precedence() == Precedence.AUTHORIZATION_FIRST && authorization.isPresent();
    return !hidden
        && forms.accepts(Form.MJ_API_SECRET)
        && request.header(API_SECRET).filter(this::isSecret).isPresent();
  }

  /** Which of the two headers the request has; for the message of a refusal. */
  public String sent(MockRequest request) {
    boolean authorization = request.header(AUTHORIZATION).isPresent();
    boolean apiSecret = request.header(API_SECRET).isPresent();
    if (authorization || apiSecret) {
      return "another one in " + (authorization ? AUTHORIZATION : API_SECRET);
    }
    return "none";
  }

  private boolean authorizes(String value) {
    return value.toLowerCase(Locale.ROOT).startsWith(BEARER)
        ? forms.accepts(Form.BEARER) && isSecret(value.substring(BEARER.length()))
        : forms.accepts(Form.RAW) && isSecret(value);
  }

  private boolean isSecret(String candidate) {
    return MessageDigest.isEqual(
        candidate.strip().getBytes(StandardCharsets.UTF_8), secret.orElseThrow());
  }
}
