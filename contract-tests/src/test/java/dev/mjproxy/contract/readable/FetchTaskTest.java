package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Get a task. */
@ExtendWith(ApiUnderTest.class)
final class FetchTaskTest {

  @Test
  void theTaskShowsWhatWasSubmitted(Api api) {
    String id =
        api.givenBudget()
            .body(Api.example("submitImagine", "imagineChineseState"))
            .post("/mj/submit/imagine")
            .path("result");
    api.finished(id)
        .body("id", is(id))
        .body("progress", is("100%"))
        .body("finishTime", greaterThan(1_600_000_000_000L));
    api.fetch(id).then().body("status", is("SUCCESS"));
  }

  @Test
  void anUnknownIdIsNoTask(Api api) {
    api.givenWrong()
        .when()
        .get("/mj/task/0123456789012345/fetch")
        .then()
        .statusCode(oneOf(200, 204, 404));
  }
}
