package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Get tasks by their ids. */
@ExtendWith(ApiUnderTest.class)
final class ListTasksByConditionTest {

  @Test
  void theTasksThatExistAreThere(Api api) {
    String one = api.picture();
    String other = api.imagined();
    api.given()
        .body(Api.ids(one, other, "0123456789012345"))
        .when()
        .post("/mj/task/list-by-condition")
        .then()
        .statusCode(200)
        .body("id", containsInAnyOrder(one, other));
  }

  @Test
  void noIdsGiveNoTasks(Api api) {
    api.given()
        .body(Api.example("listTasksByCondition", "taskIdsNone"))
        .when()
        .post("/mj/task/list-by-condition")
        .then()
        .statusCode(200)
        .body("", empty());
  }
}
