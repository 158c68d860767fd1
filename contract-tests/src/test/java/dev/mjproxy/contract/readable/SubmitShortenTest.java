package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shorten a prompt. */
@ExtendWith(ApiUnderTest.class)
final class SubmitShortenTest {

  @Test
  void theShorterPromptsAreInFinalPrompt(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("submitShorten", "shortenMinimal"))
            .when()
            .post("/mj/submit/shorten")
            .then()
            .statusCode(200)
            .body("code", in(Api.accepted()))
            .extract()
            .path("result");
    api.finished(id)
        .body("action", is("SHORTEN"))
        .body("properties.finalPrompt", not(blankString()));
  }

  @Test
  void aBlankPromptIsRefusedWithCode4(Api api) {
    api.given()
        .body("{\"prompt\":\" \"}")
        .when()
        .post("/mj/submit/shorten")
        .then()
        .body("code", is(4));
  }
}
