package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Get tasks with display texts. */
@ExtendWith(ApiUnderTest.class)
final class ListTasksByIdsTest {

  @Test
  void eachTaskHasDisplayTexts(Api api) {
    String id = api.picture();
    api.given()
        .body(Api.ids(id, "0123456789012345"))
        .when()
        .post("/mj/task/list-by-ids")
        .then()
        .statusCode(200)
        .body("id", contains(id))
        .body("[0].displays.status", not(blankOrNullString()));
  }
}
