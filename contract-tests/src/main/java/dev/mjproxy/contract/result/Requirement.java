package dev.mjproxy.contract.result;

/** What a broken rule is worth, strongest first (base contract §1). */
public enum Requirement {
  /** A failure. */
  MUST,
  /** A warning; with {@code --strict} a failure. */
  SHOULD,
  /** Information only. */
  INFO
}
