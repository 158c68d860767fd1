package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.Access;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The form of a secret on the command line, written as in profiles: {@code mj-api-secret}. */
final class SecretFormConverter implements CommandLine.ITypeConverter<Access.SecretForm> {
  private static final List<String> WORDS =
      Arrays.stream(Access.SecretForm.values()).map(SecretFormConverter::word).toList();

  @Override
  public Access.SecretForm convert(String text) {
    return Arrays.stream(Access.SecretForm.values())
        .filter(form -> word(form).equalsIgnoreCase(text.replace('_', '-')))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandLine.TypeConversionException(
                    "expected one of %s, found '%s'".formatted(String.join(", ", WORDS), text)));
  }

  private static String word(Access.SecretForm form) {
    return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words for the help text. */
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return WORDS.iterator();
    }
  }
}
