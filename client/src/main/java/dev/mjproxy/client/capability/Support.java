package dev.mjproxy.client.capability;

/** Whether a server has something. */
public enum Support {
  /** It has. */
  YES,
  /** It has not. */
  NO,
  /** Its responses did not tell, or it was not asked. */
  UNKNOWN
}
