package dev.mjproxy.contract.result;

/** The severity of a rule, strongest first (base contract §1). */
public enum Requirement {
  /** A failure. */
  MUST,
  /** A warning; with {@code --strict} a failure. */
  SHOULD,
  /** Information only. */
  INFO
}
