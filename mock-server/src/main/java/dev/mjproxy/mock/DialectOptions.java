package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.ServedProfile;

/**
 * Whose dialect a mock server speaks.
 *
 * <pre>{@code
 * MockServerOptions options = MockServerOptions.defaults().with(new DialectOptions("plus", false));
 * }</pre>
 *
 * @param profile {@code plus}, the default, {@code original}, {@code cipher}, {@code relay}, {@code
 *     trueai}, or the path of a profile of one's own
 * @param legacyOperations whether plus also has {@code /mj/submit/change} and {@code
 *     /mj/submit/simple-change}, which real clients need; default yes. Other profiles say
 *     themselves
 */
public record DialectOptions(String profile, boolean legacyOperations) {
  /**
   * Reads the profile.
   *
   * @throws IllegalArgumentException if there is no such name or file, or the file is no profile;
   *     the message says what was expected and what was found
   */
  public DialectOptions {
    ServedProfile.of(profile, legacyOperations);
  }
}
