package dev.mjproxy.mock.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version that the build wrote into the jar. */
public final class Version {
  private static final String CURRENT = read();

  private Version() {}

  /** Such as {@code 0.1.0}. */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream in = Version.class.getResourceAsStream("mock.properties")) {
      Properties properties = new Properties();
      properties.load(Objects.requireNonNull(in, "mock.properties beside this class"));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("reading mock.properties failed", e);
    }
  }
}
