package dev.mjproxy.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The types that a module offers to its users: those that are public and not below a package named
 * {@code internal}. They are listed in {@code src/test/resources/public-types.txt}, so that a new
 * one is a decision.
 */
public final class PublicTypes {
  /** What to do when the list and the types differ. */
  public static final String ADVICE =
      "src/test/resources/public-types.txt lists the public types, one a line, sorted: make a new"
          + " type package-private or move it below 'internal'; if users need it, list it";

  private static final Path LIST = Path.of("src/test/resources/public-types.txt");

  private final List<JavaClass> types;

  private PublicTypes(List<JavaClass> types) {
    this.types = types;
  }

  /** Those of the module whose tests run. */
  public static PublicTypes ofThisModule() {
    return new PublicTypes(
        new ClassFileImporter()
            .importPath(Path.of("target/classes")).stream()
                .filter(type -> !type.getPackageName().matches(".*\\.internal(\\..*)?"))
                .filter(PublicTypes::isPublic)
                .toList());
  }

  /** Only this one, for a test of a test. */
  public static PublicTypes of(Class<?> type) {
    return new PublicTypes(List.of(new ClassFileImporter().importClass(type)));
  }

  /** The names that the module lists. */
  public static List<String> listed() throws IOException {
    return Files.readAllLines(LIST);
  }

  /** Their names, sorted. */
  public List<String> names() {
    return types.stream().map(PublicTypes::name).sorted().toList();
  }

  /**
   * Where a signature names a type that users cannot name, such as {@code a.b.Server names
   * a.internal.Thing}: one that is hidden, or one of this project that is not public.
   *
   * @param isHidden whether users must not name a type of this package
   */
  public List<String> leaks(Predicate<String> isHidden) {
    return leaks(isHidden, unit -> false);
  }

  /**
   * The same.
   *
   * @param isExcused methods and constructors that are left out
   */
  public List<String> leaks(Predicate<String> isHidden, Predicate<JavaCodeUnit> isExcused) {
    return types.stream()
        .flatMap(
            type ->
                named(type, isExcused)
                    .map(JavaClass::getBaseComponentType)
                    .filter(named -> isHidden.test(named.getPackageName()) || isClosed(named))
                    .map(named -> name(type) + " names " + named.getName()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<JavaClass> named(JavaClass type, Predicate<JavaCodeUnit> isExcused) {
    Stream<Set<JavaClass>> units =
        type.getCodeUnits().stream()
            .filter(unit -> isOffered(unit.getModifiers()) && !isExcused.test(unit))
            .map(JavaCodeUnit::getAllInvolvedRawTypes);
    Stream<Set<JavaClass>> fields =
        type.getFields().stream()
            .filter(field -> isOffered(field.getModifiers()))
            .map(JavaField::getAllInvolvedRawTypes);
    return Stream.of(units, fields, Stream.of(Set.copyOf(type.getAllRawInterfaces())))
        .flatMap(sets -> sets)
        .flatMap(Set::stream);
  }

  private static boolean isClosed(JavaClass type) {
    return type.getPackageName().startsWith("dev.mjproxy") && !isPublic(type);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypes::isPublic).orElse(true);
  }

  private static boolean isOffered(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static String name(JavaClass type) {
    return type.getName().replace('$', '.');
  }
}
