package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Search tasks page by page. */
@ExtendWith(ApiUnderTest.class)
final class QueryTasksTest {

  @Test
  void aPageHoldsNoMoreThanWasAskedFor(Api api) {
    api.picture();
    api.imagined();
    api.given()
        .body("{\"pageSize\":1}")
        .when()
        .post("/mj/task/query")
        .then()
        .statusCode(200)
        .body("content", hasSize(1))
        .body("totalElements", greaterThanOrEqualTo(2));
  }

  @Test
  void anEmptyObjectMeetsAll(Api api) {
    api.given()
        .body(Api.example("queryTasks", "queryMinimal"))
        .when()
        .post("/mj/task/query")
        .then()
        .statusCode(200)
        .body("content", notNullValue());
  }
}
