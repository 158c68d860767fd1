package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.diff.SpecDiff;
import dev.mjproxy.contract.internal.text.VisibleText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code diff}: compares two versions of a spec. */
@Command(
    name = "diff",
    description = "Says whether a client of the OLD spec can go on with the NEW one.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:compatible", "1:something breaks", "2:wrong usage, or no OpenAPI document"})
final class DiffCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "An OpenAPI file, YAML or JSON.")
  private Path older = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "An OpenAPI file, YAML or JSON.")
  private Path newer = Path.of("");

  @Override
  public Integer call() {
    SpecDiff diff = SpecDiff.between(older, newer);
    Commands.out(spec)
        .println(
            diff.isDifferent()
                ? VisibleText.lines(diff.text().replace("\r\n", "\n"))
                : "No difference.");
    return diff.isCompatible() ? 0 : 1;
  }
}
