package dev.mjproxy.contract.cli;

import dev.mjproxy.openapi.ApiSpec;
import picocli.CommandLine;

/** The text of {@code --version}. */
final class ToolVersion implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      "mjproxy-verify %s, spec %s"
          .formatted(version == null ? "(unpackaged)" : version, ApiSpec.bundled().version())
    };
  }
}
