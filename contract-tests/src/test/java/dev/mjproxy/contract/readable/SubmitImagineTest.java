package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Draw four pictures from a prompt. */
@ExtendWith(ApiUnderTest.class)
final class SubmitImagineTest {

  @Test
  void aTaskStartsThatEndsWithAGridOfFourAndNineButtons(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("submitImagine", "imagineFull"))
            .when()
            .post("/mj/submit/imagine")
            .then()
            .statusCode(200)
            .body("code", in(Api.accepted()))
            .body("result", not(blankString()))
            .extract()
            .path("result");
    api.finished(id)
        .body("action", is("IMAGINE"))
        .body("progress", is("100%"))
        .body("imageUrl", startsWith("http"))
        .body("buttons", hasSize(9));
  }

  @Test
  void aBlankPromptIsRefusedWithCode4(Api api) {
    api.given()
        .body("{\"prompt\":\" \"}")
        .when()
        .post("/mj/submit/imagine")
        .then()
        .statusCode(200)
        .body("code", is(4));
  }

  @Test
  void whatIsNoJsonIsRefusedWith400(Api api) {
    api.given().body("{\"prompt\":").when().post("/mj/submit/imagine").then().statusCode(400);
  }

  @Test
  void withoutASecretNothingIsDrawn(Api api) {
    api.givenNoSecret().body("{").when().post("/mj/submit/imagine").then().statusCode(401);
  }
}
