package dev.mjproxy.mock.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from environment variables: {@code --task-duration} is {@code MJPROXY_TASK_DURATION}.
 * What stands on the command line wins.
 */
final class Environment {
  private static final String PREFIX = "MJPROXY_";

  private Environment() {}

  /** The arguments, and before them those of the variables that name an option not given. */
  static String[] before(String[] args, List<OptionSpec> options, Map<String, String> variables) {
    List<String> all = new ArrayList<>();
    for (OptionSpec option : options) {
      String name = option.longestName();
      String value = variables.get(variable(name));
      boolean given =
          Arrays.stream(args).anyMatch(arg -> arg.equals(name) || arg.startsWith(name + "="));
      if (value != null && !value.isEmpty() && !given && !option.usageHelp()) {
        all.add(name + "=" + value);
      }
    }
    all.addAll(Arrays.asList(args));
    return all.toArray(String[]::new);
  }

  private static String variable(String option) {
    return PREFIX + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
