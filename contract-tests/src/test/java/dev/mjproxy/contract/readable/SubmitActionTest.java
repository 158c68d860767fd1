package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Press a button of a finished task. */
@ExtendWith(ApiUnderTest.class)
final class SubmitActionTest {

  @Test
  void theButtonStartsATaskOfItsOwn(Api api) {
    String parent = api.picture();
    String id = api.pressed(parent, "MJ::JOB::upsample::1::");
    api.finished(id).body("id", not(parent)).body("action", is("UPSCALE"));
  }

  @Test
  void anUnknownParentIsCode3(Api api) {
    api.givenWrong()
        .body(Api.example("submitAction", "actionUpscale", "0123456789012345"))
        .when()
        .post("/mj/submit/action")
        .then()
        .statusCode(200)
        .body("code", is(3));
  }

  @Test
  void aMissingButtonIsCode4(Api api) {
    api.given()
        .body(Api.exampleWithout("submitAction", "actionUpscale", "customId"))
        .when()
        .post("/mj/submit/action")
        .then()
        .body("code", is(4));
  }
}
