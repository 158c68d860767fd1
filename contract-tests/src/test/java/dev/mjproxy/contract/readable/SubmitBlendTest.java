package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Blend two to five pictures. */
@ExtendWith(ApiUnderTest.class)
final class SubmitBlendTest {

  @Test
  void aTaskStartsThatEndsLikeAnImagine(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("submitBlend", "blendMinimal"))
            .when()
            .post("/mj/submit/blend")
            .then()
            .statusCode(200)
            .body("code", in(Api.accepted()))
            .extract()
            .path("result");
    api.finished(id).body("action", is("BLEND")).body("buttons", hasSize(9));
  }

  @Test
  void noPictureIsRefusedWithCode4(Api api) {
    api.given()
        .body(Api.exampleWithout("submitBlend", "blendMinimal", "base64Array"))
        .when()
        .post("/mj/submit/blend")
        .then()
        .body("code", is(4));
  }
}
