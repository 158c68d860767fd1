package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.internal.check.UntestedRules;
import dev.mjproxy.openapi.ApiSpec;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code list-checks}. */
@Command(
    name = "list-checks",
    description = "Lists all checks, and the rules that cannot be checked.",
    mixinStandardHelpOptions = true)
final class ListChecksCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandSpec command = spec;
    if (command != null) {
      print(command.commandLine().getOut());
    }
    return 0;
  }

  private static void print(PrintWriter out) {
    Checks.all(ApiSpec.bundled()).stream()
        .map(Rule::info)
        .distinct()
        .forEach(info -> out.println(line(info)));
    UntestedRules.all()
        .forEach(rule -> out.println("-       %s: %s".formatted(rule.id(), rule.sentence())));
  }

  private static String line(CheckInfo info) {
    return "%-6s  %s: %s".formatted(info.requirement(), info.id(), info.sentence());
  }
}
