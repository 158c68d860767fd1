package dev.mjproxy.contract.mutant;

/** What became of a mutant. */
enum MutantStatus {
  /** A check itself failed, which no server may bring about. */
  ERROR,
  /** A MUST came out broken: exit code 1. */
  KILLED,
  /** There were findings, none of them of a MUST. */
  WARNED,
  /** Nothing was found. */
  SURVIVED,
  /** It changed no reply of a whole run, so there was nothing to find. */
  NOT_REACHED
}
