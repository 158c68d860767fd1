package dev.mjproxy.client.capability;

/** A form in which a key is sent. */
public enum KeyForm {
  /** {@code Authorization: Bearer}, set by {@code apiKey(…)}. */
  BEARER,
  /** {@code mj-api-secret}, set by {@code apiSecret(…)}. */
  MJ_API_SECRET
}
