package dev.mjproxy.mock.internal;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.profile.Profile;

/** Finds the profile that a mock is told to serve. */
public final class ServedProfile {
  private static final Profile PLUS = Profile.named("plus");

  private ServedProfile() {}

  /**
   * The profile of a name or file.
   *
   * @param legacyOperations whether plus also has the operations {@code change} and {@code
   *     simple-change}, which real clients of it need; other profiles say themselves
   * @throws IllegalArgumentException if there is no such name or file, or the file is no profile
   */
  public static Profile of(String nameOrFile, boolean legacyOperations) {
    try {
      Profile profile = Profile.resolve(nameOrFile);
      return profile == PLUS && legacyOperations ? Profile.plusWithLegacyOperations() : profile;
    } catch (InvalidSpecException e) {
      throw new IllegalArgumentException("--profile: " + e.getMessage(), e);
    }
  }
}
