package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cancel an unfinished task. */
@ExtendWith(ApiUnderTest.class)
final class CancelTaskTest {

  @Test
  void theTaskIsCancelAtTheNextFetch(Api api) {
    String id = api.imagined();
    api.given()
        .when()
        .post("/mj/task/" + id + "/cancel")
        .then()
        .statusCode(200)
        .body("code", is(1));
    api.fetch(id).then().body("status", is("CANCEL"));
  }

  @Test
  void aFinishedTaskStaysAsItWas(Api api) {
    String id = api.picture();
    api.givenWrong().when().post("/mj/task/" + id + "/cancel").then().statusCode(200);
    api.fetch(id).then().body("status", is("SUCCESS"));
  }
}
