package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two jars with a class of one name are a matter of luck. */
class ClassPathTest {
  /** Twins that other libraries' POMs bring, and that were there without us. */
  private static final List<String> NOT_OURS = List.of("commons-logging-", "spring-jcl-");

  @Test
  void noClassLiesInTwoJars() {
    Map<String, TreeSet<String>> jarsOfClass = new TreeMap<>();
    List<Path> jars = jars();
    assertTrue(jars.size() > 5, () -> "the class path: " + jars);
    for (Path jar : jars) {
      classes(jar)
          .forEach(
              name ->
                  jarsOfClass
                      .computeIfAbsent(name, key -> new TreeSet<>())
                      .add(jar.getFileName().toString()));
    }
    List<String> twice =
        jarsOfClass.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .filter(entry -> !entry.getValue().stream().allMatch(ClassPathTest::isNotOurs))
            .map(entry -> entry.getKey() + " in " + entry.getValue())
            .collect(Collectors.toList());
    assertEquals(List.of(), twice);
  }

  private static boolean isNotOurs(String jar) {
    return NOT_OURS.stream().anyMatch(jar::startsWith);
  }

  /** Surefire's own name for the class path: the JVM itself sees one jar that lists the others. */
  private static List<Path> jars() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.toString().endsWith(".jar"))
        .distinct()
        .collect(Collectors.toList());
  }

  private static List<String> classes(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .distinct()
          .collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
