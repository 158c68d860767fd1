package dev.mjproxy.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;

/** Who may use whom; docs/architecture.md draws it. */
@AnalyzeClasses(
    packages = "dev.mjproxy.contract",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.mjproxy.contract";

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("front")
          .definedBy(ROOT + ".cli..", ROOT + ".junit..")
          .layer("verifier")
          .definedBy(ROOT)
          .layer("report")
          .definedBy(ROOT + ".report..")
          .layer("check")
          .definedBy(ROOT + ".check..")
          .layer("observe")
          .definedBy(ROOT + ".observe..")
          .layer("diff")
          .definedBy(ROOT + ".diff..")
          .layer("probe")
          .definedBy(ROOT + ".probe..")
          .layer("hook")
          .definedBy(ROOT + ".hook..")
          .layer("verdict")
          .definedBy(ROOT + ".verdict..")
          .whereLayer("front")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("verifier")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("front", "verifier")
          .whereLayer("observe")
          .mayOnlyBeAccessedByLayers("verifier")
          .whereLayer("diff")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("probe")
          .mayOnlyBeAccessedByLayers("front", "verifier", "check", "observe", "hook")
          .whereLayer("hook")
          .mayOnlyBeAccessedByLayers("verifier", "check", "observe");

  @ArchTest
  static final ArchRule ONLY_DIFF_KNOWS_THE_COMPARISON =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".diff")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openapitools..", "io.swagger..", "com.fasterxml..");

  @ArchTest
  static final ArchRule ONLY_THE_PROBE_SPEAKS_HTTP =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".probe")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..");

  @ArchTest
  static final ArchRule THE_OTHER_MODULES_ARE_STRANGERS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.mjproxy.client..", "dev.mjproxy.mock..");

  @ArchTest
  static final ArchRule REPORTS_KNOW_VERDICTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".report")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".probe..", ROOT + ".check..");

  @ArchTest
  static final ArchRule CHECKS_SAY_WHAT_THEY_ARE =
      classes()
          .that()
          .implement(Check.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .beAnnotatedWith(CheckInfo.class)
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveSimpleName("VerifyMain")
          .should()
          .callMethod(System.class, "exit", int.class);
}
