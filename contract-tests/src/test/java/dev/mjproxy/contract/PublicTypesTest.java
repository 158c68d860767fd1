package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The public types are those that are listed: each new one is a promise to users. */
final class PublicTypesTest {
  private static final String ROOT = "dev.mjproxy.contract";
  private static final Path LIST = Path.of("src/test/resources/public-types.txt");

  /** What no public signature may name: ours alone, or moved in the standalone jar. */
  private static final List<String> HIDDEN =
      List.of(ROOT + ".internal", "dev.mjproxy.openapi", "tools.jackson", "org.apache.hc");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void publicTypesAreThoseListed() throws IOException {
    assertThat(publicTypes().map(PublicTypesTest::name).sorted())
        .as(
            "public types outside %s.internal; make a new one package-private or move it there,"
                + " or, if users need it, add it to contract-tests/%s",
            ROOT, LIST)
        .isEqualTo(Files.readAllLines(LIST));
  }

  @Test
  void publicSignaturesNameNoHiddenType() {
    List<String> named = publicTypes().flatMap(PublicTypesTest::hiddenTypes).sorted().toList();

    assertThat(named).as("types that users cannot name").isEmpty();
  }

  @Test
  void hiddenTypeInASignatureIsFound() {
    JavaClass leaky = new ClassFileImporter().importClass(Leaky.class);

    assertThat(hiddenTypes(leaky)).singleElement().asString().contains("Exchange");
  }

  /** Names a type that users cannot name. */
  public static final class Leaky {
    private Leaky() {}

    /** Says nothing. */
    public static List<dev.mjproxy.contract.internal.probe.Exchange> exchanges() {
      return List.of();
    }
  }

  private static Stream<JavaClass> publicTypes() {
    return MAIN.stream()
        .filter(type -> !type.getPackageName().startsWith(ROOT + ".internal"))
        .filter(PublicTypesTest::isPublic);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }

  private static Stream<String> hiddenTypes(JavaClass type) {
    Stream<Set<JavaClass>> units =
        type.getCodeUnits().stream()
            .filter(unit -> isOffered(unit.getModifiers()))
            .map(JavaCodeUnit::getAllInvolvedRawTypes);
    Stream<Set<JavaClass>> fields =
        type.getFields().stream()
            .filter(field -> isOffered(field.getModifiers()))
            .map(JavaField::getAllInvolvedRawTypes);
    return Stream.of(units, fields, Stream.of(Set.copyOf(type.getAllRawInterfaces())))
        .flatMap(sets -> sets)
        .flatMap(Set::stream)
        .filter(named -> HIDDEN.stream().anyMatch(named.getPackageName()::startsWith))
        .map(named -> name(type) + " names " + named.getName());
  }

  private static boolean isOffered(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String name(JavaClass type) {
    return type.getName().replace('$', '.');
  }
}
