package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** List all tasks. */
@ExtendWith(ApiUnderTest.class)
final class ListTasksTest {

  @Test
  void everyTaskIsThereTheNewestFirst(Api api) {
    String older = api.picture();
    String newer = api.imagined();
    api.given()
        .when()
        .get("/mj/task/list")
        .then()
        .statusCode(200)
        .body("id", hasItems(newer, older))
        .body("[0].id", is(newer));
  }
}
