package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.blankString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Describe a picture in four prompts. */
@ExtendWith(ApiUnderTest.class)
final class SubmitDescribeTest {

  @Test
  void theFourTextsAreInFinalPrompt(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("submitDescribe", "describeMinimal"))
            .when()
            .post("/mj/submit/describe")
            .then()
            .statusCode(200)
            .body("code", in(Api.accepted()))
            .extract()
            .path("result");
    api.finished(id)
        .body("action", is("DESCRIBE"))
        .body("properties.finalPrompt", not(blankString()))
        .body("buttons.size()", greaterThanOrEqualTo(4));
  }

  @Test
  void noPictureIsRefusedWithCode4(Api api) {
    api.given().body("{}").when().post("/mj/submit/describe").then().body("code", is(4));
  }
}
