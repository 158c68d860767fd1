package dev.mjproxy.contract.readable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.restassured.ContractFilter;
import dev.mjproxy.contract.restassured.PlainHttp;
import dev.mjproxy.openapi.ApiSpec;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.node.ObjectNode;

/** The server under test, as its tests speak to it. */
final class Api {
  private static final Set<String> ENDS = Set.of("SUCCESS", "FAILURE", "CANCEL");
  private static final int MOST_POLLS = 200;

  private final String url;
  private final String secret;
  private final AtomicInteger budget;
  private final Duration pause;
  private final ContractFilter contract;
  private Optional<String> picture = Optional.empty();

  /**
   * A server.
   *
   * @param budget how many submissions may be sent; shared by all tests
   * @param pause between two polls
   */
  Api(String url, String secret, AtomicInteger budget, Duration pause) {
    this.url = url;
    this.secret = secret;
    this.budget = budget;
    this.pause = pause;
    this.contract = ContractFilter.base();
  }

  /** A request with the secret. */
  RequestSpecification given() {
    return RestAssured.given(PlainHttp.specification(url, secret)).filter(contract);
  }

  /** A request that may be billed; without a budget for it the test is skipped. */
  RequestSpecification givenBudget() {
    Assumptions.assumeTrue(
        budget.getAndUpdate(left -> Math.max(0, left - 1)) > 0,
        "this test submits a task; allow it with -Dmjproxy.budget=N");
    return given();
  }

  /** A request that is meant to be refused. */
  RequestSpecification givenWrong() {
    return RestAssured.given(PlainHttp.specification(url, secret))
        .filter(contract.forWrongRequests());
  }

  /** A request without a secret. */
  RequestSpecification givenNoSecret() {
    return RestAssured.given(PlainHttp.specification(url, "")).filter(contract.forWrongRequests());
  }

  /** A named example of an operation's request. */
  static String example(String operation, String name) {
    return exampleOf(operation, name).toString();
  }

  /** The same for this task. */
  static String example(String operation, String name, String taskId) {
    return exampleOf(operation, name).put("taskId", taskId).toString();
  }

  /** The same with one member taken out. */
  static String exampleWithout(String operation, String name, String member) {
    ObjectNode body = exampleOf(operation, name);
    body.remove(member);
    return body.toString();
  }

  private static ObjectNode exampleOf(String operation, String name) {
    return (ObjectNode)
        ApiSpec.bundled().operation(operation).requestExample(name).value().deepCopy();
  }

  /** The body that names these tasks. */
  static String ids(String... ids) {
    return "{\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
  }

  /** The id of a new imagine task. */
  String imagined() {
    return givenBudget()
        .body(example("submitImagine", "imagineMinimal"))
        .post("/mj/submit/imagine")
        .path("result");
  }

  /** The id of a finished imagine task, the same for all tests of a class. */
  synchronized String picture() {
    if (picture.isEmpty()) {
      String id = imagined();
      finished(id);
      picture = Optional.of(id);
    }
    return picture.orElseThrow();
  }

  /** The customId of a button of a finished task. */
  String button(String taskId, String beginning) {
    return body(taskId).getList("buttons.customId", String.class).stream()
        .filter(customId -> customId.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + beginning));
  }

  /** The id of the task that a pressed button has started. */
  String pressed(String taskId, String button) {
    return givenBudget()
        .body(
            exampleOf("submitAction", "actionUpscale")
                .put("taskId", taskId)
                .put("customId", button(taskId, button))
                .toString())
        .post("/mj/submit/action")
        .path("result");
  }

  /** The task when it has ended well. */
  ValidatableResponse finished(String taskId) {
    Response poll = fetch(taskId);
    for (int i = 1; i < MOST_POLLS && !ENDS.contains(status(poll)); i++) {
      pause();
      poll = fetch(taskId);
    }
    assertThat(status(poll)).as("the end of task %s", taskId).isEqualTo("SUCCESS");
    return poll.then();
  }

  /** The task as it is now. */
  Response fetch(String taskId) {
    return given().get("/mj/task/" + taskId + "/fetch");
  }

  private JsonPath body(String taskId) {
    return fetch(taskId).jsonPath();
  }

  private static String status(Response poll) {
    return poll.asString().isEmpty() ? "" : String.valueOf(poll.jsonPath().getString("status"));
  }

  private void pause() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result codes of a submission that was accepted. */
  static List<Integer> accepted() {
    return List.of(1, 22);
  }
}
