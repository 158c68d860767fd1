package dev.mjproxy.openapi;

/** The requirement level of a rule, strongest first (base contract §1). */
public enum Requirement {
  /** A violation is a failure. */
  MUST,
  /** A violation is a warning; with {@code --strict} a failure. */
  SHOULD,
  /** A violation is information only. */
  INFO
}
