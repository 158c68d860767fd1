package dev.mjproxy.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Who may use whom in this module. */
final class ArchitectureTest {
  private static final String ROOT = "dev.mjproxy.mock";
  private static final String INTERNAL = ROOT + ".internal";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void onlyOnePackageKnowsWireMockAndItsJetty() {
    noClasses()
        .that()
        .resideOutsideOfPackage(INTERNAL + ".server..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.github.tomakehurst..", "wiremock..")
        .check(MAIN);
  }

  @Test
  void taskUsesNothingOfOurs() {
    nothing(INTERNAL + ".task", "dev.mjproxy.openapi..", ROOT + "..", "tools.jackson..");
  }

  @Test
  void layersLookDownOnly() {
    layers().check(MAIN);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(INTERNAL + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void otherModulesAreUnknown() {
    nothing(
        ROOT + "..", "dev.mjproxy.client..", "dev.mjproxy.contract..", "retrofit2..", "okhttp3..");
  }

  @Test
  void rulesRejectWhatTheyForbid() {
    ArchRule upsideDown =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
            .layer("task")
            .definedBy(INTERNAL + ".task")
            .layer("operation")
            .definedBy(INTERNAL + ".operation")
            .whereLayer("task")
            .mayNotBeAccessedByAnyLayer();

    assertThatThrownBy(() -> upsideDown.check(MAIN)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> nothing(ROOT + "..", "tools.jackson.."))
        .isInstanceOf(AssertionError.class);
  }

  private static LayeredArchitecture layers() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("entry")
        .definedBy(ROOT + ".cli", ROOT + ".junit")
        .layer("server")
        .definedBy(ROOT)
        .layer("steps")
        .definedBy(
            in(
                "operation",
                "admin",
                "console",
                "event",
                "fault",
                "validate",
                "route",
                "server",
                "access",
                "spec"))
        .layer("means")
        .definedBy(in("render", "steering", "callback", "image"))
        .layer("ground")
        .definedBy(in("http", "log", "task"))
        .layer("options")
        .definedBy(ROOT + ".fault", ROOT + ".http", ROOT + ".steer", ROOT + ".tls")
        .whereLayer("entry")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("steps")
        .mayOnlyBeAccessedByLayers("server", "entry")
        .whereLayer("means")
        .mayOnlyBeAccessedByLayers("steps", "server")
        .whereLayer("ground")
        .mayOnlyBeAccessedByLayers("means", "steps", "server", "entry")
        .whereLayer("options")
        .mayOnlyBeAccessedByLayers("ground", "means", "steps", "server", "entry");
  }

  private static String[] in(String... names) {
    return Arrays.stream(names).map(name -> INTERNAL + "." + name).toArray(String[]::new);
  }

  private static void nothing(String from, String... targets) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(targets)
                .and(JavaClass.Predicates.resideOutsideOfPackage(from)))
        .check(MAIN);
  }
}
