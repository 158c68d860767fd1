package dev.mjproxy.client;

import kotlin.KotlinVersion;

/** Explains the linkage error of two incompatible libraries on the class path. */
final class Libraries {
  private Libraries() {}

  /** The error in words that name the versions found, and what to change. */
  static IllegalStateException unfit(LinkageError cause) {
    return new IllegalStateException(
        "Expected an OkHttp that runs with the Kotlin on the class path, found OkHttp "
            + okHttp()
            + " and Kotlin "
            + KotlinVersion.CURRENT
            + " ("
            + cause
            + "); OkHttp 5 needs Kotlin 1.8.20 or newer: raise the Kotlin version (with Spring Boot,"
            + " the property kotlin.version), or use OkHttp 4.12",
        cause);
  }

  /** By reflection: the compiler would copy the constant of the version that we compile against. */
  private static String okHttp() {
    try {
      return String.valueOf(Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException | LinkageError e) {
      return "of an unknown version";
    }
  }
}
