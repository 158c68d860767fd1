package dev.mjproxy.contract.restassured;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.contract.observed.ObserverOptions;
import dev.mjproxy.contract.observed.UserSession;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** REST Assured tests with the filter, against servers that keep the contract and that do not. */
@Execution(ExecutionMode.CONCURRENT)
final class ContractFilterTest {
  private static final String IMAGINE = "/mj/submit/imagine";

  @Test
  void theHonestServerBreaksNothing() {
    try (AgeingServer server = AgeingServer.honest()) {
      ContractFilter filter = played(server, ObserverOptions.BASE.withSecret("S").strict());
      assertThatCode(filter::assertKept).doesNotThrowAnyException();
      RunReport report = filter.report();
      assertThat(report.results())
          .filteredOn(result -> result.verdict() == Verdict.ERROR)
          .isEmpty();
      assertThat(report.mustsVerified()).isGreaterThan(70);
      assertThat(report.exitCode()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "open to all",
        "any secret will do",
        "500 where 400 belongs",
        "accepts what lacks a field",
        "a submission without a description",
        "stack traces",
        "one id for all",
        "rewrites",
        "loses state",
        "steps back",
        "new picture",
        "cancels, and denies it",
        "lists nothing",
        "forgets what was pressed"
      })
  void aLieIsFoundUnderTheNameThatTheVerifierGivesIt(String name) {
    Lie lie = AgeingServer.named(name);
    try (AgeingServer server = AgeingServer.with(lie)) {
      ContractFilter filter = played(server, ObserverOptions.BASE.withSecret("S").strict());
      assertThat(filter.report().causes()).extracting(Cause::check).contains(lie.check());
      assertThatThrownBy(filter::assertKept).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void theTestThatMeetsALieFailsWithAllThatIsWrong() {
    try (AgeingServer server = AgeingServer.telling("rewrites")) {
      ContractFilter filter = ContractFilter.base();
      UserSession session = new UserSession(server.url(), filter, filter.forWrongRequests());
      String id = session.imagine("a cat");
      assertThatThrownBy(() -> session.poll(id))
          .isInstanceOf(AssertionError.class)
          .message()
          .isEqualTo(
              """
              1 finding against the contract (profile plus):

              FAIL  lifecycle/prompt-is-echoed  fetchTask
                    The task shows the prompt that was sent, with or without the spaces around it.
                    expected  "a cat"
                    found     "a dog"
                    where     /prompt
                    again     curl -i -X GET -H 'Authorization: Bearer ***' -H 'Accept: */*' \
              -H 'Content-Type: application/json' '%s/mj/task/%s/fetch'
                    source    base contract §5; protocol §3.1
              """
                  .formatted(server.url(), id));
    }
  }

  @Test
  void whatIsWrongByItselfMayBeRefused() {
    try (AgeingServer server = AgeingServer.honest()) {
      ContractFilter filter = ContractFilter.base();
      given(PlainHttp.specification(server.url(), "S"))
          .filter(filter)
          .body("{}")
          .post(IMAGINE)
          .then()
          .statusCode(200);
      given(PlainHttp.specification(server.url(), "S"))
          .filter(filter)
          .body("{")
          .post(IMAGINE)
          .then()
          .statusCode(400);
      filter.assertKept();
      assertThat(filter.report().results())
          .filteredOn(result -> result.verdict() == Verdict.PASS)
          .extracting(result -> result.id())
          .contains("returncode/missing-field/submitImagine", "shape/malformed-json/submitImagine");
    }
  }

  @Test
  void whatMustBeRefusedAndIsNotFails() {
    try (AgeingServer server = AgeingServer.telling("a task for any id")) {
      ContractFilter filter = ContractFilter.base();
      assertThatThrownBy(
              () ->
                  given(PlainHttp.specification(server.url(), "S"))
                      .filter(filter.forWrongRequests())
                      .get("/mj/task/17/fetch"))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("shape/unknown-id-is-no-task");
    }
  }

  @Test
  void secretsAndPicturesAreInNoReport() {
    String picture = "iVBORw0KGgo" + "A".repeat(5000);
    try (AgeingServer server = AgeingServer.telling("JSON as plain text")) {
      ContractFilter filter = ContractFilter.base().collecting();
      given(PlainHttp.specification(server.url(), "S"))
          .filter(filter)
          .cookie("session", "C00kie-of-somebody")
          .queryParam("key", "query-secret-1")
          .body(
              "{\"base64Array\":[\"data:image/png;base64,%s\",\"data:image/png;base64,%s\"]}"
                  .formatted(picture, picture))
          .post("/mj/submit/blend");
      List<Cause> causes = filter.report().causes();
      Finding finding = causes.get(0).first();
      assertThat(finding.rule()).isEqualTo("media-type");
      assertThat(finding.evidence().orElseThrow().toString())
          .contains("Bearer ***", "base64,iVBORw0KGgo")
          .doesNotContain("C00kie", "query-secret", "AAAAAAAAAAAAAAAAAAAAAAAA");
    }
  }

  @Test
  void aProfileMakesItsDeviationsKnown() {
    try (AgeingServer server = AgeingServer.telling("404 for a success")) {
      ContractFilter filter = ContractFilter.base().profile("original").collecting();
      String id =
          given(PlainHttp.specification(server.url(), "S"))
              .filter(filter)
              .body("{\"prompt\":\"a cat\"}")
              .post(IMAGINE)
              .path("result");
      assertThat(id).as("a body that the filter has read can be read again").isNotEmpty();
      assertThat(filter.report().facts().profile().name()).isEqualTo("original");
    }
    assertThatThrownBy(() -> ContractFilter.base().profile("no-such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no profile 'no-such'");
  }

  private static ContractFilter played(AgeingServer server, ObserverOptions options) {
    ContractFilter filter = ContractFilter.of(options).collecting();
    new UserSession(server.url(), filter, filter.forWrongRequests()).play();
    return filter;
  }
}
