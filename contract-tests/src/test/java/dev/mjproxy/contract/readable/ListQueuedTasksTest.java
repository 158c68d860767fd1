package dev.mjproxy.contract.readable;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** List waiting and running tasks. */
@ExtendWith(ApiUnderTest.class)
final class ListQueuedTasksTest {

  @Test
  void theQueueHoldsATaskUntilItHasEnded(Api api) {
    String id = api.imagined();
    api.given().when().get("/mj/task/queue").then().statusCode(200).body("id", hasItem(id));
    api.finished(id);
    api.given().when().get("/mj/task/queue").then().body("id", not(hasItem(id)));
  }
}
