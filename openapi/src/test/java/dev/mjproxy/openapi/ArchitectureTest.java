package dev.mjproxy.openapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may use whom in this module. */
final class ArchitectureTest {
  private static final String ROOT = "dev.mjproxy.openapi";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void readerDoesNotKnowTheBundler() {
    nothingIn(ROOT).accessing(ROOT + ".bundle..").check(MAIN);
  }

  @Test
  void moduleKnowsNoOtherModuleAndNoHttpLibrary() {
    nothingIn(ROOT + "..")
        .accessing(
            "dev.mjproxy.client..",
            "dev.mjproxy.mock..",
            "dev.mjproxy.contract..",
            "retrofit2..",
            "okhttp3..",
            "org.apache.hc..",
            "org.wiremock..",
            "com.github.tomakehurst..")
        .check(MAIN);
  }

  @Test
  void onlyTheValidationKnowsTheValidator() {
    classes()
        .that()
        .doNotHaveSimpleName("SchemaValidation")
        .and()
        .doNotHaveSimpleName("Int32Format")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("com.networknt..")
        .check(MAIN);
  }

  @Test
  void ruleRejectsWhatItForbids() {
    ArchRule rule = nothingIn(ROOT + "..").accessing("tools.jackson..");

    assertThatThrownBy(() -> rule.check(MAIN)).isInstanceOf(AssertionError.class);
  }

  private static Forbidden nothingIn(String from) {
    return targets ->
        noClasses()
            .that()
            .resideInAPackage(from)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(targets);
  }

  /** Half of a rule: from where. */
  private interface Forbidden {
    ArchRule accessing(String... targets);
  }
}
