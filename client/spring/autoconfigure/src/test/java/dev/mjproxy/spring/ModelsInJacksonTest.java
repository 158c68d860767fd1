package dev.mjproxy.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import dev.mjproxy.spring.jackson.MidjourneyJackson2Module;
import dev.mjproxy.spring.jackson.MidjourneyJackson3Module;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A controller that returns a task answers what the protocol would. */
final class ModelsInJacksonTest {
  private static final String JSON =
      "{\"id\":\"17\",\"action\":\"IMAGINE\",\"status\":\"SUCCESS\",\"submitTime\":1,\"cost\":7}";
  private static final Task TASK = Task.fromJson(JSON);

  /** As controllers have it: a model within a class of the application. */
  record Order(String name, Task task, List<TaskStatus> seen) {}

  private final Order order = new Order("cat", TASK, List.of(TaskStatus.SUCCESS));

  @Test
  void jackson2WritesAndReadsModels() throws IOException {
    ObjectMapper mapper = new ObjectMapper().registerModule(new MidjourneyJackson2Module());
    String json = mapper.writeValueAsString(order);
    assertThat(json)
        .contains("\"task\":" + TASK.toJson(), "\"seen\":[\"SUCCESS\"]", "\"cost\":7")
        .doesNotContain("known");
    assertThat(mapper.readValue(json, Order.class)).isEqualTo(order);
    assertThat(mapper.valueToTree(TASK).path("status").asText()).isEqualTo("SUCCESS");
    assertThatThrownBy(() -> mapper.readValue("[]", Task.class))
        .isInstanceOf(JsonMappingException.class);
  }

  @Test
  void jackson3WritesAndReadsModels() {
    JsonMapper mapper = JsonMapper.builder().addModule(new MidjourneyJackson3Module()).build();
    String json = mapper.writeValueAsString(order);
    assertThat(json)
        .contains("\"task\":" + TASK.toJson(), "\"seen\":[\"SUCCESS\"]", "\"cost\":7")
        .doesNotContain("known");
    assertThat(mapper.readValue(json, Order.class)).isEqualTo(order);
    assertThat(mapper.valueToTree(TASK).path("status").asString()).isEqualTo("SUCCESS");
    assertThatThrownBy(() -> mapper.readValue("[]", Task.class))
        .isInstanceOf(DatabindException.class);
  }
}
