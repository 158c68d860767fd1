package dev.mjproxy.mock.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
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
   * An existing keystore.
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

  /**
   * A new keystore with a self-signed certificate for this machine, deleted when the process ends.
   *
   * @throws IllegalStateException if this Java runtime makes none
   */
  public static ServerKeystore selfMade() {
    return selfMade(Path.of(System.getProperty("java.home")));
  }

  static ServerKeystore selfMade(Path javaHome) {
    String password = UUID.randomUUID().toString();
    try {
      Path folder = Files.createTempDirectory("mjproxy-");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("https.p12");
      new Keytool(javaHome).makeKeystore(file, TYPE, password);
      file.toFile().deleteOnExit();
      return new ServerKeystore(file, TYPE, password);
    } catch (IOException e) {
      throw new IllegalStateException(
          "HTTPS: expected this Java runtime to make a certificate, found: %s; give one with"
                  .formatted(e.getMessage())
              + " --keystore",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("HTTPS: interrupted while the certificate was made", e);
    }
  }

  /** Leaves the password out of logs. */
  @Override
  public String toString() {
    return "ServerKeystore[" + file + "]";
  }
}
