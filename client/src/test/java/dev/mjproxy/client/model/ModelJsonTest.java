package dev.mjproxy.client.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as JSON of their own, so that they can be stored and sent on. */
final class ModelJsonTest {
  private static final Path SAMPLES = Path.of("../openapi/src/test/resources/samples");

  @Test
  void taskSurvivesItsJson() throws IOException {
    String callback = Files.readString(SAMPLES.resolve("038-notify-callback-plus.json"));
    Task task = Task.fromJson(callback);
    assertThat(Task.fromJson(task.toJson())).isEqualTo(task);
    assertThat(task.toJson()).contains("\"status\":\"SUCCESS\"").doesNotContain("\n");
  }

  @Test
  void requestSurvivesItsJson() {
    ImagineRequest request = ImagineRequest.builder("Cat").state("order-7").build();
    assertThat(request.toJson()).isEqualTo("{\"prompt\":\"Cat\",\"state\":\"order-7\"}");
    assertThat(ImagineRequest.fromJson(request.toJson())).isEqualTo(request);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7", "{", "{\"id\":\"1\"} {}", "<html>"})
  void anythingButOneObjectIsRefused(String json) {
    assertThatThrownBy(() -> Task.fromJson(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Task: expected one JSON object, found " + json.length());
  }
}
