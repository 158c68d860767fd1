package dev.mjproxy.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users can touch is written down: a public type is a promise, and a new one a decision. The
 * rest is package-private, or below {@code dev.mjproxy.client.internal}.
 */
final class PublicTypesTest {
  private static final Path LIST = Path.of("src/test/resources/public-types.txt");
  private static final String INTERNAL = "dev.mjproxy.client.internal";

  /** Made by the client for its users: their constructors take what holds the connections. */
  private static final Set<String> MADE_BY_THE_CLIENT =
      Set.of(
          "dev.mjproxy.client.call.CallFactory",
          "dev.mjproxy.client.image.Images",
          "dev.mjproxy.client.task.Tasks");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static Stream<JavaClass> publicTypes() {
    return CLASSES.stream()
        .filter(type -> !type.getPackageName().startsWith(INTERNAL))
        .filter(PublicTypesTest::isPublic);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }

  @Test
  void publicTypesAreThoseOfTheList() throws IOException {
    assertThat(publicTypes().map(JavaClass::getName).sorted())
        .as(
            "%s, one name a line, sorted; make a type package-private or move it below %s, or add"
                + " its line if users are to touch it",
            LIST, INTERNAL)
        .containsExactlyElementsOf(Files.readAllLines(LIST));
  }

  @Test
  void publicSignaturesNameNothingInternal() {
    Set<String> found =
        publicTypes()
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(unit -> isSeen(unit) && !isMadeByTheClient(unit))
            .filter(PublicTypesTest::namesInternal)
            .map(JavaCodeUnit::getFullName)
            .collect(Collectors.toSet());
    assertThat(found).isEmpty();
  }

  private static boolean isSeen(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        || unit.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isMadeByTheClient(JavaCodeUnit unit) {
    return unit instanceof JavaConstructor
        && MADE_BY_THE_CLIENT.contains(unit.getOwner().getName());
  }

  private static boolean namesInternal(JavaCodeUnit unit) {
    return Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()))
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .anyMatch(type -> type.getPackageName().startsWith(INTERNAL));
  }

  /** Recipes, READMEs, guides and the projects of users. */
  @Test
  void usersAreShownNothingInternal() throws IOException {
    assertThat(
            Stream.of(
                    "src/examples",
                    "src/it",
                    "compatibility/src",
                    "../docs/guides/client.md",
                    "../README.md",
                    "../README.zh-CN.md",
                    "../docs/guides/client-errors.md")
                .flatMap(PublicTypesTest::files)
                .filter(file -> read(file).contains(INTERNAL + ".")))
        .isEmpty();
  }

  private static Stream<Path> files(String start) {
    try (Stream<Path> files = Files.walk(Path.of(start))) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
