package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.check.Checks;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.ApiSpec;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code explain}: prints everything about one check. */
@Command(
    name = "explain",
    description = "Says what a check demands, why, and what it costs.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Such as lifecycle/progress-never-falls.")
  private String id = "";

  @Override
  public Integer call() {
    List<Rule> rules =
        Checks.all(ApiSpec.bundled()).stream()
            .filter(rule -> rule.info().id().equals(id) || rule.id().equals(id))
            .toList();
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(
          "expected the id of a check, found '%s'; see list-checks".formatted(id));
    }
    CommandSpec command = spec;
    if (command != null) {
      command.commandLine().getOut().print(text(rules));
    }
    return 0;
  }

  private static String text(List<Rule> rules) {
    CheckInfo info = rules.get(0).info();
    String operations =
        rules.stream()
            .flatMap(rule -> rule.operations().stream())
            .distinct()
            .collect(Collectors.joining(", "));
    String scenarios =
        rules.stream()
            .flatMap(rule -> rule.scenarios().stream())
            .distinct()
            .map(Scenario::label)
            .collect(Collectors.joining(", "));
    return """
        %s (%s)
        %s.
        Source: %s
        Operations: %s
        Submissions: at most %d of its own; shared scenarios: %s
        """
        .formatted(
            info.id(),
            info.requirement(),
            info.sentence(),
            info.source(),
            operations.isEmpty() ? "the server as a whole" : operations,
            rules.stream().mapToInt(Rule::submissions).sum(),
            scenarios.isEmpty() ? "none" : scenarios);
  }
}
