package dev.mjproxy.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Runs the client in a JVM of its own on each class path, and looks for what it calls there. */
final class NeighbourLibrariesTest {
  private static final List<String> LIBRARIES =
      List.of("okhttp3.", "okio.", "kotlin.", "retrofit2.", "com.squareup.moshi.");

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "OKHTTP_5_KOTLIN_1_6")
  void clientRunsBeside(Neighbours neighbours) throws Exception {
    assertThat(run(neighbours)).isEqualTo("SUCCESS 2");
  }

  @Test
  void buildExplainsThePairThatCannotWork() throws Exception {
    assertThat(run(Neighbours.OKHTTP_5_KOTLIN_1_6))
        .contains("java.lang.IllegalStateException: Expected an OkHttp that runs with the Kotlin")
        .containsPattern("found OkHttp 5\\.\\S+ and Kotlin 1\\.6\\.21 ")
        .contains("OkHttp 5 needs Kotlin 1.8.20 or newer: raise the Kotlin version");
  }

  /** What no test happens to run is looked for all the same. */
  @ParameterizedTest
  @EnumSource
  void everyMemberThatTheClientUsesIsIn(Neighbours neighbours) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path path : neighbours.classPath()) {
      urls.add(path.toUri().toURL());
    }
    Set<String> missing = new TreeSet<>();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (AccessTarget used : used()) {
        if (!isIn(loader, used)) {
          missing.add(used.getFullName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<AccessTarget> used() throws Exception {
    Path classes =
        Path.of(MidjourneyClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<AccessTarget> used = new ArrayList<>();
    for (JavaClass type : new ClassFileImporter().importPath(classes)) {
      type.getAccessesFromSelf().forEach(access -> used.add(access.getTarget()));
    }
    used.removeIf(target -> LIBRARIES.stream().noneMatch(target.getOwner().getName()::startsWith));
    assertThat(used).hasSizeGreaterThan(100);
    return used;
  }

  private static boolean isIn(ClassLoader loader, AccessTarget target) {
    try {
      Class<?> owner = Class.forName(target.getOwner().getName(), false, loader);
      return hasMember(owner, target);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static boolean hasMember(Class<?> owner, AccessTarget target) {
    if (target instanceof FieldAccessTarget) {
      return Arrays.stream(owner.getFields()).anyMatch(f -> f.getName().equals(target.getName()));
    }
    List<String> wanted =
        ((CodeUnitAccessTarget) target)
            .getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return target.getName().equals("<init>")
        ? Arrays.stream(owner.getDeclaredConstructors())
            .anyMatch(c -> names(c.getParameterTypes()).equals(wanted))
        : Arrays.stream(owner.getMethods())
            .anyMatch(
                m ->
                    m.getName().equals(target.getName())
                        && names(m.getParameterTypes()).equals(wanted)
                        && m.getReturnType().getName().equals(returned(target)));
  }

  private static String returned(AccessTarget target) {
    return ((CodeUnitAccessTarget) target).getRawReturnType().getName();
  }

  private static List<String> names(Class<?>[] types) {
    return Arrays.stream(types).map(Class::getName).toList();
  }

  private static String run(Neighbours neighbours) throws Exception {
    String classPath =
        neighbours.classPath().stream()
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    MockServerOptions options =
        MockServerOptions.defaults().withTaskDuration(Duration.ofMillis(300));
    try (MockServer mock = MockServer.start(options)) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath,
                  "dev.mjproxy.shrunk.SmallProgram",
                  mock.baseUrl().toString())
              .redirectErrorStream(true)
              .start();
      String printed = new String(program.getInputStream().readAllBytes(), UTF_8);
      program.waitFor();
      return printed.strip();
    }
  }
}
