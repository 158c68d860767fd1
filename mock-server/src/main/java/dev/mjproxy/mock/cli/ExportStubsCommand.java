package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.internal.stub.StubExport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what {@code --static} serves as files for a stock WireMock. */
@Command(
    name = "export-stubs",
    mixinStandardHelpOptions = true,
    versionProvider = MockCommand.VersionProvider.class,
    usageHelpAutoWidth = true,
    header = "Writes the spec's examples as plain WireMock stub mappings.",
    description = {
      "",
      "All operations, all prefixes, all named examples of a profile: what --static serves, for a WireMock"
          + " that knows nothing of this program:",
      "",
      "  java -cp wiremock-standalone.jar wiremock.Run --root-dir DIR",
      "",
      "An operation answers with its first example of status 200;"
          + " 'Prefer: code=429, example=tooManyRequestsSpring' chooses another.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:wrong usage, or the folder cannot be written"})
final class ExportStubsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder to write into; made if need be.")
  private Path folder = Path.of(".");

  @ArgGroup(exclusive = false)
  private ProfileOptions profile = new ProfileOptions();

  @Option(
      names = "--force",
      description = "Writes into a folder that is not empty; replaces files of the same names.")
  private boolean force;

  @Override
  public Integer call() {
    try {
      int written = StubExport.write(profile.profile(), folder, force);
      spec.commandLine().getOut().printf("%d stubs in %s%n", written, folder.resolve("mappings"));
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
