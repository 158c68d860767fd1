package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.Detector;
import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.result.Detection;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code detect}: which dialect does a server speak? */
@Command(
    name = "detect",
    description =
        "Says which dialect a server speaks, by fewer than 60 requests that cost nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DetectCommand implements Callable<Integer> {
  private final VerifyMain.Environment environment;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private TargetOptions target = new TargetOptions();

  @Option(
      names = "--write-profile",
      paramLabel = "FILE",
      description = "Write what was found as a profile, for --profile.")
  private @Nullable Path file;

  DetectCommand(VerifyMain.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException, TargetUnreachableException {
    PrintWriter out = Commands.out(spec);
    Path profile = file;
    if (profile != null) {
      Path parent = profile.toAbsolutePath().getParent();
      if (parent == null || !Files.isWritable(parent) || Files.isDirectory(profile)) {
        throw new IllegalArgumentException(
            "--write-profile: expected a file that can be written, found " + profile);
      }
    }
    Detection detection =
        Detector.of(target.target(environment.environment()))
            .cancelledBy(environment.cancellation())
            .run();
    out.print(DetectionText.of(detection));
    if (profile != null) {
      Files.writeString(profile, detection.overlay());
      out.println("Profile: " + profile);
    }
    return 0;
  }
}
