package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Get the seed of a picture. */
@ExtendWith(ApiUnderTest.class)
final class GetImageSeedTest {

  @Test
  void theSeedIsANumberAsTextAndStaysTheSame(Api api) {
    String path = "/mj/task/" + api.picture() + "/image-seed";
    String seed =
        api.given()
            .when()
            .get(path)
            .then()
            .statusCode(200)
            .body("code", is(1))
            .body("result", matchesPattern("[0-9]+"))
            .extract()
            .path("result");
    api.given().when().get(path).then().body("result", is(seed));
  }
}
