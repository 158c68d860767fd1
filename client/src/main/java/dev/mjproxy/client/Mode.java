package dev.mjproxy.client;

/**
 * Speed at which pictures are drawn, chosen by a prefix of the path (protocol: servers with {@code
 * /mj-fast/mj/…} and the like). Which modes an account has, and what they cost, the provider says.
 */
public enum Mode {
  /** No prefix: what the provider chooses. The client's default. */
  DEFAULT(""),
  /** {@code /mj-fast}. */
  FAST("/mj-fast"),
  /** {@code /mj-turbo}. */
  TURBO("/mj-turbo"),
  /** {@code /mj-relax}. */
  RELAX("/mj-relax");

  private final String pathPrefix;

  Mode(String pathPrefix) {
    this.pathPrefix = pathPrefix;
  }

  /** The part of a path before {@code /mj/…}: empty, or a slash and a name. */
  public String pathPrefix() {
    return pathPrefix;
  }
}
