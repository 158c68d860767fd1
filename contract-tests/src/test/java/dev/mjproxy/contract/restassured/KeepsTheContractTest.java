package dev.mjproxy.contract.restassured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.mjproxy.contract.observed.AgeingServer;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A class whose exchanges are held against the contract at its end. */
final class KeepsTheContractTest {
  private static String url = "";

  @Test
  void aClassPassesAgainstTheHonestServer() {
    try (AgeingServer server = AgeingServer.honest()) {
      TestExecutionSummary summary = run(server);
      assertThat(summary.getTotalFailureCount()).isZero();
      assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }
  }

  @Test
  void aClassFailsAtItsEndAgainstALiar() {
    try (AgeingServer server = AgeingServer.telling("a submission without a description")) {
      TestExecutionSummary summary = run(server);
      assertThat(summary.getTestsSucceededCount()).as("the tests themselves").isEqualTo(2);
      assertThat(summary.getFailures()).hasSize(1);
      assertThat(summary.getFailures().get(0).getException())
          .hasMessageContaining("shape/replies-keep-the-schema  submitBlend")
          .hasMessageContaining("/description");
      assertThat(RestAssured.filters()).isEmpty();
    }
  }

  private static TestExecutionSummary run(AgeingServer server) {
    url = server.url();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(OfAUser.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build(),
            listener);
    return listener.getSummary();
  }

  /** A test class of a user. */
  @KeepsTheContract
  static final class OfAUser {
    /** JUnit runs the extension for it, too; it has no annotation of its own. */
    @Nested
    final class Lists {
      @Test
      void lists() {
        RestAssured.given(PlainHttp.specification(url, "S"))
            .get("/mj/task/list")
            .then()
            .statusCode(200);
      }
    }

    @Test
    void blends() {
      String pixel =
          "\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
              + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\"";
      RestAssured.given(PlainHttp.specification(url, "S"))
          .body("{\"base64Array\":[" + pixel + "," + pixel + "]}")
          .post("/mj/submit/blend")
          .then()
          .statusCode(200);
    }
  }
}
