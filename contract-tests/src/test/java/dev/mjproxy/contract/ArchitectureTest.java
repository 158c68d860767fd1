package dev.mjproxy.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckInfo;

/** Which package may use which; docs/architecture.md draws it. */
@AnalyzeClasses(
    packages = "dev.mjproxy.contract",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.mjproxy.contract";
  private static final String INTERNAL = ROOT + ".internal";

  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("front")
          .definedBy(ROOT + ".cli..", ROOT + ".junit..")
          .layer("adapter")
          .definedBy(
              ROOT + ".restassured..", ROOT + ".okhttp..", ROOT + ".spring..", ROOT + ".wiremock..")
          .layer("recording")
          .definedBy(INTERNAL + ".recording..")
          .layer("observed")
          .definedBy(ROOT + ".observed..", INTERNAL + ".observed..")
          .layer("report")
          .definedBy(ROOT + ".report..")
          .layer("verifier")
          .definedBy(ROOT)
          .layer("diff")
          .definedBy(INTERNAL + ".diff..")
          .layer("engine")
          .definedBy(INTERNAL + ".engine..")
          .layer("check")
          .definedBy(INTERNAL + ".check..")
          .layer("coverage")
          .definedBy(INTERNAL + ".coverage..")
          .layer("api")
          .definedBy(INTERNAL + ".api..")
          .layer("dialect")
          .definedBy(INTERNAL + ".dialect..")
          .layer("capability")
          .definedBy(INTERNAL + ".capability..")
          .layer("scenario")
          .definedBy(INTERNAL + ".scenario..")
          .layer("response")
          .definedBy(INTERNAL + ".response..")
          .layer("callback")
          .definedBy(INTERNAL + ".callback..")
          .layer("probe")
          .definedBy(INTERNAL + ".probe..")
          .layer("options")
          .definedBy(ROOT + ".options..")
          .layer("result")
          .definedBy(ROOT + ".result..")
          .whereLayer("front")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("adapter")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("recording")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("observed")
          .mayOnlyBeAccessedByLayers("adapter", "recording", "front")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("front", "observed")
          .whereLayer("verifier")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("diff")
          .mayOnlyBeAccessedByLayers("front")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("verifier", "observed")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("verifier", "observed", "front")
          .whereLayer("coverage")
          .mayOnlyBeAccessedByLayers("verifier", "observed")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("verifier", "observed", "front", "engine", "check")
          .whereLayer("dialect")
          .mayOnlyBeAccessedByLayers("verifier", "observed")
          .whereLayer("capability")
          .mayOnlyBeAccessedByLayers("verifier", "observed", "engine", "check", "api", "dialect")
          .whereLayer("scenario")
          .mayOnlyBeAccessedByLayers(
              "verifier", "observed", "front", "engine", "check", "api", "dialect", "capability")
          .whereLayer("response")
          .mayOnlyBeAccessedByLayers(
              "observed", "check", "api", "dialect", "capability", "scenario")
          .whereLayer("callback")
          .mayOnlyBeAccessedByLayers("verifier", "check", "coverage", "api", "scenario")
          .whereLayer("options")
          .mayOnlyBeAccessedByLayers(
              "front",
              "adapter",
              "verifier",
              "observed",
              "recording",
              "engine",
              "probe",
              "check",
              "callback",
              "capability",
              "scenario");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("dev.mjproxy.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FAMILIES_ARE_USED_BY_THEIR_LISTS_ONLY =
      classes()
          .that()
          .implement(Check.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule ONLY_DIFF_USES_OPENAPI_DIFF =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + ".diff")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openapitools..", "io.swagger..", "com.fasterxml..");

  @ArchTest
  static final ArchRule ONLY_THE_PROBE_USES_AN_HTTP_CLIENT =
      noClasses()
          .that()
          .resideOutsideOfPackage(INTERNAL + ".probe")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..");

  @ArchTest
  static final ArchRule CLIENT_AND_MOCK_SERVER_ARE_UNKNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.mjproxy.client..", "dev.mjproxy.mock..");

  @ArchTest
  static final ArchRule REPORTS_USE_RESULTS_ONLY =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".report")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              INTERNAL + ".api..",
              INTERNAL + ".callback..",
              INTERNAL + ".capability..",
              INTERNAL + ".check..",
              INTERNAL + ".coverage..",
              INTERNAL + ".dialect..",
              INTERNAL + ".engine..",
              INTERNAL + ".probe..",
              INTERNAL + ".response..",
              INTERNAL + ".scenario..",
              ROOT + ".options..");

  @ArchTest
  static final ArchRule CHECKS_ARE_ANNOTATED =
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
  static final ArchRule NO_THREAD_LOCALS =
      noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .doNotHaveSimpleName("VerifyMain")
          .should()
          .callMethod(System.class, "exit", int.class);
}
