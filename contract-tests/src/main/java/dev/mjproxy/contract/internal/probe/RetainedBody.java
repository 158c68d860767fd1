package dev.mjproxy.contract.internal.probe;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one body, or its beginning with the size and the hash of the whole. */
final class RetainedBody {
  /** More than any report shows. */
  private static final int BEGINNING = 16 * 1024;

  private final long size;
  private volatile byte[] bytes;
  private volatile String hash;

  private RetainedBody(byte[] bytes, long size, String hash) {
    this.bytes = bytes;
    this.size = size;
    this.hash = hash;
  }

  /** A body that was kept whole; not copied. */
  static RetainedBody whole(byte[] bytes) {
    return new RetainedBody(bytes, bytes.length, "");
  }

  /** One of which only the beginning was kept while it came. */
  static RetainedBody beginning(byte[] bytes, long size, MessageDigest digest) {
    return new RetainedBody(
        Arrays.copyOf(bytes, Math.min(bytes.length, BEGINNING)), size, hex(digest.digest()));
  }

  /** One of which somebody else kept only the beginning. */
  static RetainedBody part(byte[] bytes, long size) {
    return new RetainedBody(bytes, Math.max(size, bytes.length), "unknown");
  }

  /** The digest that hashes are made with. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Forgets all but the beginning. */
  void cut() {
    byte[] all = bytes;
    hash = hex(digest().digest(all));
    bytes = Arrays.copyOf(all, BEGINNING);
  }

  /** What is there. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes there were. */
  long size() {
    return size;
  }

  boolean isWhole() {
    return bytes.length == size;
  }

  /** Whether nothing is gained by cutting it. */
  boolean isSmall() {
    return size <= BEGINNING;
  }

  /** What is missing, in words; empty if nothing is. */
  String missing() {
    return isWhole() ? "" : "%d bytes, SHA-256 %s, not kept whole".formatted(size, hash);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
