package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Send the input that a task in MODAL waits for. */
@ExtendWith(ApiUnderTest.class)
final class SubmitModalTest {

  @Test
  void theTaskGoesOnUnderTheSameId(Api api) {
    String upscaled = api.pressed(api.picture(), "MJ::JOB::upsample::1::");
    api.finished(upscaled);
    String waiting = api.pressed(upscaled, "MJ::CustomZoom::");
    api.fetch(waiting).then().body("status", is("MODAL"));
    api.given()
        .body(Api.example("submitModal", "modalCustomZoom", waiting))
        .when()
        .post("/mj/submit/modal")
        .then()
        .statusCode(200)
        .body("code", in(Api.accepted()))
        .body("result", is(waiting));
    api.finished(waiting).body("buttons", not(empty()));
  }

  @Test
  void anUnknownTaskIsCode3(Api api) {
    api.givenWrong()
        .body(Api.example("submitModal", "modalCustomZoom", "0123456789012345"))
        .when()
        .post("/mj/submit/modal")
        .then()
        .statusCode(200)
        .body("code", is(3));
  }
}
