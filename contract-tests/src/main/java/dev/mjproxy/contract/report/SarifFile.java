package dev.mjproxy.contract.report;

import dev.mjproxy.openapi.ApiSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in a repository that SARIF results point to. Code hosts show a result only where it has
 * a line of a file; a server under test has none, but what it is held to has: the spec.
 *
 * @param uri the path from the root of the repository, with slashes
 * @param lines the line of each operation, by its id
 */
public record SarifFile(String uri, Map<String, Integer> lines) {
  private static final String BUNDLE = "openapi/bundled/mjproxy.yaml";
  private static final Pattern OPERATION =
      Pattern.compile("\\s*[\"']?operationId[\"']?\\s*:\\s*[\"']?(?<id>[\\w.-]+)[\"']?,?\\s*");

  /** The bundled spec, as it lies in the repository of this project. */
  public static SarifFile ofTheSpec() {
    try (InputStream in = ApiSpec.class.getResourceAsStream("bundled/mjproxy.yaml")) {
      return new SarifFile(
          BUNDLE,
          in == null ? Map.of() : lines(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another file.
   *
   * @param path from the root of the repository; where the file is there, it is searched for the
   *     operations of an OpenAPI document, else results point to its first line
   * @throws IllegalArgumentException if the path leads out of the repository
   */
  public static SarifFile at(String path) {
    String uri = path.replace('\\', '/').replaceFirst("^(\\./)+", "");
    boolean leadsOut =
        uri.isBlank()
            || uri.startsWith("/")
            || uri.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
            || List.of(uri.split("/")).contains("..");
    if (leadsOut) {
      throw new IllegalArgumentException(
          "expected a path from the root of your repository such as api/openapi.yaml, found '%s'"
              .formatted(path));
    }
    try {
      Path file = Path.of(path);
      return new SarifFile(
          encoded(uri), Files.isRegularFile(file) ? lines(Files.readString(file)) : Map.of());
    } catch (IOException e) {
      throw new IllegalArgumentException(path + ": cannot be read as text", e);
    }
  }

  /** The line of an operation; 1 for what stands in none. */
  int line(String operation) {
    return lines.getOrDefault(operation, 1);
  }

  private static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Matcher operation = OPERATION.matcher(line);
      if (operation.matches()) {
        lines.putIfAbsent(operation.group("id"), number);
      }
    }
    return Map.copyOf(lines);
  }

  /** What cannot stand in a URI as it is, percent-encoded. */
  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain =
          (one >= 'a' && one <= 'z')
              || (one >= 'A' && one <= 'Z')
              || (one >= '0' && one <= '9')
              || "-._~/@+".indexOf(one) >= 0;
      uri.append(isPlain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
    }
    return uri.toString();
  }
}
