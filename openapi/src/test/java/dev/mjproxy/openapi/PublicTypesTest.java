package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public types of this module are those of {@code public-types.txt}: a new one is a decision.
 */
final class PublicTypesTest {
  private static final String ROOT = "dev.mjproxy.openapi";

  @Test
  void publicTypesAreTheListedOnes() throws IOException {
    assertThat(publicTypes().map(PublicTypesTest::name).sorted())
        .as(
            "public types of openapi: make a new type package-private, move it below `internal`, or"
                + " list it in openapi/src/test/resources/public-types.txt")
        .isEqualTo(listed());
  }

  @Test
  void listIsSorted() throws IOException {
    assertThat(listed()).isSorted().doesNotHaveDuplicates().isNotEmpty();
  }

  @Test
  void publicSignaturesNameListedTypesOnly() throws IOException {
    List<String> listed = listed();

    assertThat(
            publicTypes()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(PublicTypesTest::types)
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .map(PublicTypesTest::name))
        .isNotEmpty()
        .allMatch(listed::contains);
  }

  private static Stream<JavaClass> types(JavaMethod method) {
    return method.getAllInvolvedRawTypes().stream()
        .filter(type -> !type.equals(method.getOwner()))
        .map(JavaClass::getBaseComponentType);
  }

  private static Stream<JavaClass> publicTypes() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT).stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(PublicTypesTest::isPublic);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }

  private static String name(JavaClass type) {
    return type.getName().replace('$', '.');
  }

  private static List<String> listed() throws IOException {
    try (var in = PublicTypesTest.class.getResourceAsStream("/public-types.txt")) {
      assertThat(in).as("openapi/src/test/resources/public-types.txt").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
