package dev.mjproxy.mock.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

/**
 * A file with the server's key and certificate.
 *
 * @param file where it is
 * @param type as Java names it, such as {@code PKCS12}
 * @param password opens it and its key
 */
public record ServerKeystore(Path file, String type, String password) {
  private static final String TYPE = "PKCS12";

  /**
   * One that exists.
   *
   * @throws IllegalArgumentException if it cannot be read or opened, or holds no key
   */
  public static ServerKeystore given(Path file, String password) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("--keystore: " + file + ": no such file");
    }
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return new ServerKeystore(file, store.getType(), password);
        }
      }
      throw new IllegalArgumentException("--keystore: " + file + ": expected a key, found none");
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("--keystore: " + file + ": " + e.getMessage(), e);
    }
  }

  /** A new one with a self-made certificate for this machine, deleted when the process ends. */
  public static ServerKeystore selfMade() {
    try {
      KeyPair key = SelfMadeCertificate.newKey();
      String password = UUID.randomUUID().toString();
      Certificate[] chain = {SelfMadeCertificate.of(key, Instant.now())};
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, null);
      store.setKeyEntry("mjproxy", key.getPrivate(), password.toCharArray(), chain);
      Path file = Files.createTempFile("mjproxy-", ".p12");
      file.toFile().deleteOnExit();
      try (OutputStream out = Files.newOutputStream(file)) {
        store.store(out, password.toCharArray());
      }
      return new ServerKeystore(file, TYPE, password);
    } catch (IOException e) {
      throw new UncheckedIOException("the certificate for HTTPS could not be written", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK made no certificate for HTTPS", e);
    }
  }

  /** The password stays out of logs. */
  @Override
  public String toString() {
    return "ServerKeystore[" + file + "]";
  }
}
