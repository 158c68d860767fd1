package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Upload pictures to Discord. */
@ExtendWith(ApiUnderTest.class)
final class UploadDiscordImagesTest {

  @Test
  void theAnswerHasOneAddressForEachPicture(Api api) {
    api.givenBudget()
        .body(Api.example("uploadDiscordImages", "uploadMinimal"))
        .when()
        .post("/mj/submit/upload-discord-images")
        .then()
        .statusCode(200)
        .body("code", is(1))
        .body("result", hasSize(1))
        .body("result[0]", startsWith("http"));
  }

  @Test
  void noPictureIsRefusedWithCode4(Api api) {
    api.given()
        .body("{\"base64Array\":[]}")
        .when()
        .post("/mj/submit/upload-discord-images")
        .then()
        .body("code", is(4));
  }
}
