package dev.mjproxy.mock.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Supplies options that the command line does not set: from the environment ({@code
 * MJPROXY_TASK_DURATION}), then from the file of {@code --config}, then their defaults.
 */
final class ConfigSources implements IDefaultValueProvider {
  private static final String CONFIG = "--config";
  private static final List<String> NOT_CONFIGURABLE =
      List.of(CONFIG, "--help", "-h", "--version", "-V");

  /**
   * The option that an error message begins with: {@code --task-duration: …}, or {@code task
   * duration: …}.
   */
  private static final Pattern SUBJECT = Pattern.compile("--([a-z-]+)|^([a-z -]+):");

  private final Map<String, String> environment;
  private final @Nullable Path file;
  private final Map<String, String> fromFile;

  /**
   * Reads the file, if one is named.
   *
   * @param command whose options the keys are
   * @throws IllegalArgumentException if the file is unreadable, or a key or value is wrong
   */
  ConfigSources(CommandSpec command, Map<String, String> environment, String... args) {
    this.environment = environment;
    this.file = configArgument(args).or(() -> environment("config")).map(Path::of).orElse(null);
    this.fromFile = file == null ? Map.of() : ConfigFile.read(file, separators(command));
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || option.command().parent() != null) {
      return null;
    }
    if (NOT_CONFIGURABLE.contains(option.longestName())) {
      return null;
    }
    String key = key(option);
    return environment(key).orElse(fromFile.get(key));
  }

  /** The message, prefixed with the source of the value unless that was the command line. */
  String explain(String message, String... args) {
    Matcher subject = SUBJECT.matcher(message);
    if (!subject.find()) {
      return message;
    }
    String name = subject.group(1) == null ? subject.group(2) : subject.group(1);
    return origin(name, args).map(origin -> origin + ": " + message).orElse(message);
  }

  private Optional<String> origin(String name, String... args) {
    String wanted = letters(name);
    boolean given =
        Arrays.stream(args)
            .filter(arg -> arg.startsWith("--"))
            .anyMatch(arg -> isAbout(wanted, letters(arg.split("=", 2)[0])));
    if (given) {
      return Optional.empty();
    }
    for (String variable : environment.keySet()) {
      if (variable.startsWith("MJPROXY_") && isAbout("mjproxy" + wanted, letters(variable))) {
        return Optional.of("environment variable " + variable);
      }
    }
    return fromFile.keySet().stream()
        .filter(key -> isAbout(wanted, letters(key)))
        .map(key -> "%s: key '%s'".formatted(file, key))
        .findFirst();
  }

  private Optional<String> environment(String key) {
    String variable = "MJPROXY_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
  }

  private static Optional<String> configArgument(String... args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(CONFIG + "=")) {
        return Optional.of(args[i].substring(CONFIG.length() + 1));
      }
      if (args[i].equals(CONFIG) && i + 1 < args.length) {
        return Optional.of(args[i + 1]);
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> separators(CommandSpec command) {
    Map<String, String> separators = new LinkedHashMap<>();
    for (OptionSpec option : command.options()) {
      if (!NOT_CONFIGURABLE.contains(option.longestName())) {
        separators.put(key(option), option.splitRegex());
      }
    }
    return separators;
  }

  private static String key(OptionSpec option) {
    return option.longestName().substring(2);
  }

  /** {@code fault rate: …} is about {@code --fault}. */
  private static boolean isAbout(String subject, String option) {
    return subject.equals(option) || (option.endsWith("fault") && subject.startsWith(option));
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }
}
