package dev.mjproxy.mock.internal;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.profile.Profile;

/** Finds the profile that a mock is told to serve. */
public final class ServedProfile {
  private static final String PLUS = "plus";

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
      return nameOrFile.equals(PLUS) && legacyOperations
          ? Profile.plusWithLegacyOperations()
          : Profile.resolve(nameOrFile);
    } catch (InvalidSpecException e) {
      throw new IllegalArgumentException("--profile: " + e.getMessage(), e);
    }
  }
}
