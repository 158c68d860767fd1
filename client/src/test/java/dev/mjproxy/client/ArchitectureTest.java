package dev.mjproxy.client;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. An arrow goes from the way in to what it stands on, never back. */
@AnalyzeClasses(packages = "dev.mjproxy", importOptions = MainClassesOnly.class)
final class ArchitectureTest {
  /** Client → call, task, image, http, webhook → error → generated → json. */
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("client")
          .definedBy("dev.mjproxy.client")
          .layer("parts")
          .definedBy(
              "dev.mjproxy.client.call..",
              "dev.mjproxy.client.task..",
              "dev.mjproxy.client.http..",
              "dev.mjproxy.client.image..",
              "dev.mjproxy.client.webhook..")
          .layer("error")
          .definedBy("dev.mjproxy.client.error..")
          .layer("generated")
          .definedBy("dev.mjproxy.client.api..", "dev.mjproxy.client.model..")
          .layer("json")
          .definedBy("dev.mjproxy.client.json..")
          .whereLayer("client")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("client")
          .whereLayer("error")
          .mayOnlyBeAccessedByLayers("client", "parts")
          .whereLayer("generated")
          .mayOnlyBeAccessedByLayers("client", "parts", "error")
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("client", "parts", "error", "generated")
          // A word of the protocol, which calls take as well as clients.
          .ignoreDependency(DescribedPredicate.alwaysTrue(), equivalentTo(Mode.class));

  @ArchTest
  static final ArchRule OTHER_MODULES_ARE_UNKNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.mjproxy.openapi..", "dev.mjproxy.mock..", "dev.mjproxy.contract..");

  @ArchTest
  static final ArchRule MODELS_KNOW_NO_HTTP =
      noClasses()
          .that()
          .resideInAnyPackage("dev.mjproxy.client.model..", "dev.mjproxy.client.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "retrofit2..");

  @ArchTest
  static final ArchRule NOTHING_REFLECTS =
      noClasses()
          .that()
          .resideInAnyPackage("dev.mjproxy.client.model..", "dev.mjproxy.client.json..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.reflect\\.(Method|Field|Constructor|Proxy)");

  @ArchTest
  static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);
}
