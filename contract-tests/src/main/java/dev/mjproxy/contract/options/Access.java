package dev.mjproxy.contract.options;

/**
 * The secret of a server, the header that carries it, and the mode prefix of every path.
 *
 * @param secret the secret; empty if the server needs none
 * @param form the header that carries it
 * @param prefix the mode prefix before every path, such as {@code /mj-fast}; empty for none
 */
public record Access(String secret, SecretForm form, String prefix) {
  /** No secret and no prefix. */
  public static final Access OPEN = new Access("", SecretForm.BEARER, "");

  /** The header that carries a secret. */
  public enum SecretForm {
    /** {@code Authorization: Bearer S}. */
    BEARER,
    /** {@code mj-api-secret: S}. */
    MJ_API_SECRET,
    /** {@code Authorization: S}, without {@code Bearer}. */
    RAW
  }

  /** Whether there is a secret. */
  public boolean hasSecret() {
    return !secret.isEmpty();
  }

  /** Everything but the secret. */
  @Override
  public String toString() {
    return "Access[%s, %s, prefix '%s']"
        .formatted(hasSecret() ? "with a secret" : "no secret", form, prefix);
  }
}
