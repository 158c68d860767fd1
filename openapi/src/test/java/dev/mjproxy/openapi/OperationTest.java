package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What an operation says of itself. */
final class OperationTest {
  private static final Operation FETCH = ApiSpec.bundled().operation("fetchTask");
  private static final Operation IMAGINE = ApiSpec.bundled().operation("submitImagine");

  @Test
  void namesAreThoseOfTheSpec() {
    assertThat(FETCH).hasToString("GET /mj/task/{id}/fetch");
    assertThat(FETCH.method()).isEqualTo("GET");
    assertThat(FETCH.path("42")).isEqualTo("/mj/task/42/fetch");
    assertThat(IMAGINE.path("42")).isEqualTo("/mj/submit/imagine");
    assertThat(IMAGINE.tag()).isEqualTo("Submit");
    assertThat(IMAGINE.summary()).isEqualTo("Draw four pictures from a prompt");
    assertThat(IMAGINE.chineseLabel()).isEqualTo("提交Imagine任务");
    assertThat(IMAGINE.certainty()).isEqualTo(Certainty.CONFIRMED);
    assertThat(IMAGINE.sources())
        .containsExactly(
            "aigc369-docs", "fanstars-docs", "plus-docs", "novicezk", "trueai", "field-notes");
  }

  @Test
  void statusesAreAscending() {
    assertThat(IMAGINE.statuses())
        .containsExactly(200, 201, 400, 401, 403, 404, 405, 413, 415, 429, 500, 503);
    assertThat(IMAGINE.isNeverSent(201)).isTrue();
    assertThat(IMAGINE.isNeverSent(200)).isFalse();
    assertThat(IMAGINE.isNeverSent(299)).isFalse();
  }

  @Test
  void bodiesAreKnown() {
    assertThat(IMAGINE.hasRequestBody()).isTrue();
    assertThat(FETCH.hasRequestBody()).isFalse();
    assertThat(IMAGINE.hasRequestMember("prompt")).isTrue();
    assertThat(IMAGINE.hasRequestMember("customId")).isFalse();
    assertThat(FETCH.hasRequestMember("prompt")).isFalse();
    assertThat(IMAGINE.hasResponseBody(201)).isFalse();
    assertThat(IMAGINE.hasResponseBody(200)).isTrue();
    assertThat(FETCH.emptyBodyWhen(200)).contains("unknown id");
    assertThat(FETCH.emptyBodyWhen(299)).isEmpty();
    assertThat(IMAGINE.hasCallback()).isTrue();
    assertThat(FETCH.hasCallback()).isFalse();
  }

  @Test
  void exampleIsFoundByName() {
    NamedExample minimal = IMAGINE.requestExample("imagineMinimal");

    assertThat(minimal.summary()).isEqualTo("Only a prompt");
    assertThat(minimal.value()).hasToString("{\"prompt\":\"Cat\"}");
    assertThat(FETCH.responseExample(200, "taskModal").value().path("status").asString())
        .isEqualTo("MODAL");
    assertThat(FETCH.requestExamples()).isEmpty();
    assertThat(FETCH.responseExamples(299)).isEmpty();
  }

  @Test
  void unknownExampleIsRefusedWithAllKnownOnes() {
    assertThatThrownBy(() -> IMAGINE.requestExample("nope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "submitImagine: no example 'nope' of its request; known: [imagineMinimal, imagineFull,"
                + " imagineWithImages, imagineChineseState]");
    assertThatThrownBy(() -> IMAGINE.responseExample(403, "nope"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "submitImagine: no example 'nope' of its response with status 403; known:"
                + " [forbiddenSpring, forbiddenRelayA]");
  }
}
