package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.Access;

/**
 * Adds the secret to requests, and takes it away.
 *
 * @param access the secret and its header
 */
public record Credentials(Access access) {
  private static final String AUTHORIZATION = "Authorization";
  private static final String MJ_API_SECRET = "mj-api-secret";

  /** Whether there is a secret. */
  public boolean hasSecret() {
    return access.hasSecret();
  }

  /** The secret; empty if there is none. */
  public String secret() {
    return access.secret();
  }

  /** The path below the mode prefix. */
  public String path(String path) {
    return access.prefix() + path;
  }

  /** The request with the secret in its usual header. */
  public Request authenticate(Request request) {
    return authenticate(request, access.form());
  }

  /** The request with the secret in this header. */
  public Request authenticate(Request request, Access.SecretForm form) {
    return hasSecret() ? add(removeFrom(request), form, access.secret()) : request;
  }

  /** The request with another secret. */
  public Request authenticateWith(Request request, String otherSecret) {
    return add(removeFrom(request), access.form(), otherSecret);
  }

  /** The request without any secret. */
  public Request removeFrom(Request request) {
    return request.without(AUTHORIZATION).without(MJ_API_SECRET);
  }

  private static Request add(Request request, Access.SecretForm form, String secret) {
    return switch (form) {
      case BEARER -> request.with(AUTHORIZATION, "Bearer " + secret);
      case MJ_API_SECRET -> request.with(MJ_API_SECRET, secret);
      case RAW -> request.with(AUTHORIZATION, secret);
    };
  }
}
