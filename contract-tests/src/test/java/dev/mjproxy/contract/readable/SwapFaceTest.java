package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Swap a face. */
@ExtendWith(ApiUnderTest.class)
final class SwapFaceTest {

  @Test
  void theTaskEndsWithAPictureAndNoButtons(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("swapFace", "swapMinimal"))
            .when()
            .post("/mj/insight-face/swap")
            .then()
            .statusCode(200)
            .body("code", in(Api.accepted()))
            .extract()
            .path("result");
    api.finished(id)
        .body("action", is("SWAP_FACE"))
        .body("imageUrl", startsWith("http"))
        .body("buttons", anyOf(nullValue(), empty()));
  }

  @Test
  void aMissingPictureIsRefusedWithCode4(Api api) {
    api.given()
        .body(Api.exampleWithout("swapFace", "swapMinimal", "targetBase64"))
        .when()
        .post("/mj/insight-face/swap")
        .then()
        .body("code", is(4));
  }
}
