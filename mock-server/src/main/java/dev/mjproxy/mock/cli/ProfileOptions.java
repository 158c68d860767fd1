package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.DialectOptions;
import dev.mjproxy.mock.internal.ServedProfile;
import dev.mjproxy.openapi.profile.Profile;
import picocli.CommandLine.Option;

/** Options for the dialect that the server speaks. */
final class ProfileOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = "plus",
      description =
          "Which server to imitate: plus (the documented edition), original (novicezk's Java"
              + " server), cipher (the TypeScript port), relay (new-api in front of another server),"
              + " trueai (the C# port), or the path of a profile of your own: see"
              + " docs/guides/profiles.md. Default: ${DEFAULT-VALUE}.")
  private String profile = "plus";

  @Option(
      names = "--legacy-operations",
      paramLabel = "true|false",
      arity = "0..1",
      fallbackValue = "true",
      defaultValue = "true",
      description =
          "Whether plus also has /mj/submit/change and /mj/submit/simple-change, which many clients"
              + " use; false: 404. Other profiles say themselves. Default: ${DEFAULT-VALUE}.")
  private boolean legacyOperations = true;

  DialectOptions read() {
    return new DialectOptions(profile, legacyOperations);
  }

  /** The profile itself, for the stubs. */
  Profile profile() {
    return ServedProfile.of(profile, legacyOperations);
  }
}
