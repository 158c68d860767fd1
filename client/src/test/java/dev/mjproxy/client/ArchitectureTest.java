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
  /** Client → call, task, image, webhook → http → error → generated → json. */
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
              "dev.mjproxy.client.capability..",
              "dev.mjproxy.client.task..",
              "dev.mjproxy.client.image..",
              "dev.mjproxy.client.webhook..")
          .layer("http")
          .definedBy(
              "dev.mjproxy.client.http..",
              "dev.mjproxy.client.internal.api..",
              "dev.mjproxy.client.internal.callback..",
              "dev.mjproxy.client.internal.caller..",
              "dev.mjproxy.client.internal.transport..")
          .layer("error")
          .definedBy("dev.mjproxy.client.error..", "dev.mjproxy.client.internal.error..")
          .layer("generated")
          .definedBy("dev.mjproxy.client.api..", "dev.mjproxy.client.model..")
          .layer("json")
          .definedBy("dev.mjproxy.client.json..", "dev.mjproxy.client.internal.json..")
          .whereLayer("client")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("parts")
          .mayOnlyBeAccessedByLayers("client")
          .whereLayer("http")
          .mayOnlyBeAccessedByLayers("client", "parts")
          .whereLayer("error")
          .mayOnlyBeAccessedByLayers("client", "parts", "http")
          .whereLayer("generated")
          .mayOnlyBeAccessedByLayers("client", "parts", "http", "error")
          .whereLayer("json")
          .mayOnlyBeAccessedByLayers("client", "parts", "http", "error", "generated")
          // A word of the protocol, which calls take as well as clients.
          .ignoreDependency(DescribedPredicate.alwaysTrue(), equivalentTo(Mode.class));

  /** The transport sends one request; it knows nothing of retries, tasks and bodies. */
  @ArchTest
  static final ArchRule TRANSPORT_KNOWS_NO_CALLER =
      noClasses()
          .that()
          .resideInAPackage("dev.mjproxy.client.internal.transport..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.mjproxy.client.internal.caller..", "dev.mjproxy.client.model..");

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
          .resideInAnyPackage(
              "dev.mjproxy.client.model..",
              "dev.mjproxy.client.json..",
              "dev.mjproxy.client.internal.json..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "retrofit2..");

  @ArchTest
  static final ArchRule NOTHING_REFLECTS =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.mjproxy.client.model..",
              "dev.mjproxy.client.json..",
              "dev.mjproxy.client.internal.json..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.lang\\.reflect\\.(Method|Field|Constructor|Proxy)");

  @ArchTest
  static final ArchRule STATIC_FIELDS_ARE_FINAL =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);
}
