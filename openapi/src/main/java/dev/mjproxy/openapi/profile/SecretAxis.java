package dev.mjproxy.openapi.profile;

import java.util.Map;

/**
 * How a server takes the secret.
 *
 * @param accepted for each form, whether it is accepted; a form that is not named is not
 * @param checked when the secret is checked
 * @param unknownPaths whether a path that no operation has needs the secret, too
 * @param precedence what happens if both headers are sent
 */
public record SecretAxis(
    Map<Form, Boolean> accepted,
    Checked checked,
    UnknownPaths unknownPaths,
    Precedence precedence) {
  /** A way to send the secret. */
  public enum Form {
    /** The header {@code mj-api-secret: S}. */
    MJ_API_SECRET,
    /** The header {@code Authorization: Bearer S}. */
    BEARER,
    /** The header {@code Authorization: S}. */
    RAW
  }

  /** When the secret is checked. */
  public enum Checked {
    /** Before path and body. */
    FIRST,
    /** After path and body: a malformed body is refused as such, without a secret, too. */
    AFTER_PARSING
  }

  /** Whether a path that no operation has needs the secret. */
  public enum UnknownPaths {
    /** It does: without the secret every path is refused. */
    CHECKED,
    /**
     * Below {@code /mj/submit}, {@code /mj/task} and {@code /mj/account} it does: the check stands
     * before these groups of paths, not before single operations.
     */
    CHECKED_IN_GROUPS,
    /** It does not: it is {@link Situation#UNKNOWN_PATH}, as a wrong method is. */
    UNCHECKED
  }

  /** Which header counts if both are sent. */
  public enum Precedence {
    /** Any valid one is enough. */
    ANY,
    /** Beside {@code Authorization}, {@code mj-api-secret} is not read. */
    AUTHORIZATION_FIRST
  }

  /**
   * @throws IllegalArgumentException if a component is missing, or no form is accepted
   */
  public SecretAxis {
    accepted = Dialect.copy(accepted);
    Dialect.require(checked, "checked");
    Dialect.require(unknownPaths, "unknownPaths");
    Dialect.require(precedence, "precedence");
    if (!accepted.containsValue(true)) {
      throw new IllegalArgumentException(
          "accepted: expected true at one form at least, found " + accepted);
    }
  }

  /** Whether the secret may be sent in this form. */
  public boolean accepts(Form form) {
    return accepted.getOrDefault(form, false);
  }
}
