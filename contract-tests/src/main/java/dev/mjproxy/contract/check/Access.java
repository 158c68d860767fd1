package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Request;

/**
 * How to get in.
 *
 * @param secret the secret; empty if the server needs none
 * @param form the header that carries it
 * @param prefix the mode prefix before every path; empty for none
 */
public record Access(String secret, SecretForm form, String prefix) {

  /** The header that carries a secret. */
  public enum SecretForm {
    /** {@code Authorization: Bearer S}. */
    BEARER {
      @Override
      Request add(Request request, String secret) {
        return request.with("Authorization", "Bearer " + secret);
      }
    },
    /** {@code mj-api-secret: S}. */
    MJ_API_SECRET {
      @Override
      Request add(Request request, String secret) {
        return request.with("mj-api-secret", secret);
      }
    };

    abstract Request add(Request request, String secret);
  }

  /** Whether there is a secret. */
  public boolean hasSecret() {
    return !secret.isEmpty();
  }

  /** The path below this access's prefix. */
  String path(String path) {
    return prefix + path;
  }

  /** The request with the secret in its usual header. */
  public Request open(Request request) {
    return open(request, form);
  }

  /** The request with the secret in this header. */
  public Request open(Request request, SecretForm other) {
    return hasSecret() ? other.add(closed(request), secret) : request;
  }

  /** The request with another secret. */
  public Request openWith(Request request, String otherSecret) {
    return form.add(closed(request), otherSecret);
  }

  /** The request without any secret. */
  public Request closed(Request request) {
    return request.without("Authorization").without("mj-api-secret");
  }
}
