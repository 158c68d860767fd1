package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every operation says all that client, mock server and verifier need to know of it. */
final class EveryOperationIsCompleteTest {
  private static final ApiSpec SPEC = ApiSpec.bundled();

  /** Those that take {@code notifyHook} (protocol §9). */
  private static final Set<String> WITH_CALLBACK =
      Set.of(
          "swapFace",
          "submitAction",
          "submitBlend",
          "submitDescribe",
          "submitImagine",
          "submitShorten");

  private static final Set<String> WITHOUT_BODY =
      Set.of("listTasks", "listQueuedTasks", "cancelTask", "fetchTask", "getImageSeed");

  private static final Set<String> TAGS = Set.of("Submit", "InsightFace", "Task");

  @TestFactory
  Stream<DynamicTest> operationIsComplete() {
    return SpecTree.operations()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    id(place.node()), () -> assertThat(gaps(place.node())).isEmpty()));
  }

  @Test
  void operationWithoutSummaryIsIncomplete() {
    JsonNode operation = SpecTree.operations().findFirst().orElseThrow().node().deepCopy();
    ((ObjectNode) operation).remove("summary");

    assertThat(gaps(operation)).containsExactly("summary");
  }

  @Test
  void operationIdsAreUniqueAndNoneIsCalledList() {
    // `list` is a method of every Java collection and confuses generators.
    assertThat(SPEC.operations().stream().map(Operation::operationId))
        .doesNotHaveDuplicates()
        .doesNotContain("list")
        .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
  }

  @TestFactory
  Stream<DynamicTest> statusesAreDocumented() {
    return each(
        operation -> {
          assertThat(operation.statuses()).isEqualTo(statuses(operation));
          assertThat(operation.statuses().stream().filter(operation::isNeverSent))
              .isEqualTo(operation.method().equals("POST") ? List.of(201) : List.of());
        });
  }

  @TestFactory
  Stream<DynamicTest> bodiesMayBeEmptyOnErrorsAndForAnUnknownIdOnly() {
    return each(
        operation -> {
          assertThat(operation.emptyBodyWhen(200).isPresent())
              .isEqualTo(operation.operationId().equals("fetchTask"));
          assertThat(operation.statuses().stream().filter(status -> status >= 400))
              .allMatch(status -> operation.emptyBodyWhen(status).isPresent());
        });
  }

  @TestFactory
  Stream<DynamicTest> bodiesHaveNamedExamples() {
    return each(
        operation -> {
          boolean takesBody = !WITHOUT_BODY.contains(operation.operationId());
          assertThat(operation.hasRequestBody()).isEqualTo(takesBody);
          assertThat(operation.requestExamples().isEmpty()).isEqualTo(!takesBody);
          assertThat(operation.statuses().stream().filter(status -> status != 201))
              .allMatch(operation::hasResponseBody)
              .noneMatch(status -> operation.responseExamples(status).isEmpty());
        });
  }

  @TestFactory
  Stream<DynamicTest> callbackStandsWhereAHookIsTaken() {
    return each(
        operation ->
            assertThat(operation.hasCallback())
                .isEqualTo(WITH_CALLBACK.contains(operation.operationId())));
  }

  @TestFactory
  Stream<DynamicTest> submissionIsLinkedToItsTask() {
    return SpecTree.operations()
        .filter(place -> place.node().has("callbacks") || id(place.node()).equals("submitModal"))
        .map(
            place ->
                DynamicTest.dynamicTest(
                    id(place.node()),
                    () ->
                        assertThat(place.node().at("/responses/200/links").propertyNames())
                            .contains("fetchTask", "cancelTask")));
  }

  @Test
  void fetchedTaskIsLinkedToWhatCanBeDoneWithIt() {
    assertThat(
            SpecTree.ROOT
                .at("/paths/~1mj~1task~1{id}~1fetch/get/responses/200/links")
                .propertyNames())
        .containsExactlyInAnyOrder(
            "submitActionOnFetchedTask",
            "submitModalForFetchedTask",
            "cancelFetchedTask",
            "getImageSeedOfFetchedTask");
  }

  private static List<Integer> statuses(Operation operation) {
    List<Integer> expected = new ArrayList<>(List.of(200));
    if (operation.method().equals("POST")) {
      expected.add(201);
    }
    if (operation.hasRequestBody()) {
      expected.add(400);
    }
    expected.addAll(List.of(401, 403, 404, 405));
    if (operation.hasRequestBody()) {
      expected.addAll(List.of(413, 415));
    }
    expected.addAll(List.of(429, 500, 503));
    return expected;
  }

  private static List<String> gaps(JsonNode operation) {
    List<String> gaps = new ArrayList<>();
    for (String text : List.of("operationId", "summary", "description", "x-zh")) {
      if (operation.path(text).asString("").isBlank()) {
        gaps.add(text);
      }
    }
    JsonNode tags = operation.path("tags");
    if (tags.size() != 1 || !TAGS.contains(tags.path(0).asString(""))) {
      gaps.add("tags");
    }
    return gaps;
  }

  private static String id(JsonNode operation) {
    return operation.path("operationId").asString("");
  }

  private static Stream<DynamicTest> each(Consumer<Operation> check) {
    return SPEC.operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(operation.operationId(), () -> check.accept(operation)));
  }
}
