package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/task/query}: pages, filters and orders (protocol §3.12). */
final class QueryTasksTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(Integer.MAX_VALUE));

  private final List<String> ids = new ArrayList<>();

  /** 0: Cat, finished; 1: Dog, failed; 2: a shortening; 3: Cow, cancelled; 4: Cat again, waits. */
  @BeforeEach
  void submitFive() {
    ids.add(mock.accepted("imagine", Bodies.of("prompt", "red Cat", "state", "s1")));
    ids.add(mock.accepted("imagine", Bodies.of("prompt", "Dog mock:fail", "state", "s2")));
    ids.add(mock.accepted("shorten", Bodies.prompt("Bird")));
    ids.add(mock.accepted("imagine", Bodies.prompt("Cow")));
    mock.post("/mj/task/" + ids.get(3) + "/cancel");
    mock.passAll();
    ids.add(mock.accepted("imagine", Bodies.of("prompt", "blue Cat", "state", "s1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; 43210",
        "{'action':'SHORTEN'}; 2",
        "{'action':'PAN'}; ''",
        "{'status':'SUCCESS'}; 20",
        "{'status':'MODAL'}; ''",
        "{'statusSet':['FAILURE','CANCEL']}; 31",
        "{'statusSet':[]}; 43210",
        "{'state':'s1'}; 40",
        "{'state':'s'}; ''",
        "{'prompt':'Cat'}; 40",
        "{'prompt':'cat'}; ''",
        "{'promptEn':'red'}; 0",
        "{'description':'/shorten'}; 2",
        "{'failReason':'parameter'}; 1",
        "{'failReason':'other'}; ''",
        "{'instanceId':'1646084262474332775'}; 43210",
        "{'instanceId':'1'}; ''",
        "{'status':'SUCCESS','prompt':'Cat'}; 0",
        "{'sort':'id,asc'}; 01234",
        "{'sort':'id,desc'}; 43210",
        "{'sort':'submitTime,asc'}; 01234",
        "{'sort':'submitTime'}; 01234",
        "{'sort':'prompt,asc'}; 23140",
        "{'sort':'status,asc','statusSet':['SUCCESS','CANCEL']}; 320",
        "{'sort':'finishTime,desc'}; 20134",
        "{'sort':'nonsense,asc'}; 43210"
      })
  void filtersAndOrders(String body, String expected) {
    JsonNode page = mock.post("/mj/task/query", body.replace('\'', '"')).json();
    String found =
        page.path("content")
            .valueStream()
            .map(task -> Integer.toString(ids.indexOf(task.path("id").asString())))
            .reduce("", String::concat);

    assertThat(found).isEqualTo(expected);
    assertThat(page.path("totalElements").asInt()).isEqualTo(expected.length());
    assertThat(page.path("empty").asBoolean()).isEqualTo(expected.isEmpty());
  }

  @Test
  void filtersById() {
    JsonNode one = mock.post("/mj/task/query", Bodies.of("id", ids.get(1))).json();
    JsonNode number = mock.post("/mj/task/query", "{\"id\":" + ids.get(1) + "}").json();
    JsonNode some =
        mock.post("/mj/task/query", Bodies.of("ids", List.of(ids.get(4), "x", ids.get(0)))).json();

    assertThat(one.path("content").path(0).path("id").asString()).isEqualTo(ids.get(1));
    assertThat(number).isEqualTo(one);
    assertThat(some.path("totalElements").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 2, true, false",
    "1, 2, 2, false, false",
    "2, 2, 1, false, true",
    "3, 2, 0, false, true",
    "0, 5, 5, true, true"
  })
  void pagesAreCounted(int number, int size, int elements, boolean first, boolean last) {
    JsonNode page =
        mock.post("/mj/task/query", Bodies.of("pageNumber", number, "pageSize", size)).json();

    assertThat(page.path("content")).hasSize(elements);
    assertThat(page.path("numberOfElements").asInt()).isEqualTo(elements);
    assertThat(page.path("number").asInt()).isEqualTo(number);
    assertThat(page.path("size").asInt()).isEqualTo(size);
    assertThat(page.path("totalElements").asInt()).isEqualTo(5);
    assertThat(page.path("totalPages").asInt()).isEqualTo((5 + size - 1) / size);
    assertThat(page.path("first").asBoolean()).isEqualTo(first);
    assertThat(page.path("last").asBoolean()).isEqualTo(last);
    assertThat(page.path("pageable").path("offset").asInt()).isEqualTo(number * size);
  }

  @Test
  void withoutASizeThereAreTenToAPage() {
    assertThat(mock.post("/mj/task/query", "{}").json().path("size").asInt()).isEqualTo(10);
  }

  @Test
  void hugePagesAreEmptyAndDoNotOverflow() {
    JsonNode page =
        mock.post("/mj/task/query", "{\"pageNumber\":2147483647,\"pageSize\":2147483647}").json();

    assertThat(page.path("content")).isEmpty();
    assertThat(page.path("totalElements").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"pageNumber\":-1}", "{\"pageSize\":0}"})
  void numberOutsideItsRangeIsRefused(String body) {
    assertThat(mock.post("/mj/task/query", body).status()).isEqualTo(400);
  }
}
