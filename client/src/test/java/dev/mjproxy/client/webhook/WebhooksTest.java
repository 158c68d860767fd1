package dev.mjproxy.client.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhooksTest {
  private final WebhookFilter filter = new WebhookFilter(2);

  private static Task task(String id, String status, String progress) {
    return Webhooks.parse(
        "{\"id\":\"%s\",\"status\":\"%s\",\"progress\":\"%s\"}".formatted(id, status, progress));
  }

  @Test
  void recordedCallbackIsRead() throws IOException {
    Path sample = Path.of("../openapi/src/test/resources/samples/038-notify-callback-plus.json");
    assertThat(Webhooks.parse(Files.readString(sample)).status()).isEqualTo(TaskStatus.SUCCESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[]", "<html>", "{\"id\":\"1\"}", "{\"id\":"})
  void anythingElseIsRefused(String body) {
    assertThatThrownBy(() -> Webhooks.parse(body)).isInstanceOf(MalformedResponseException.class);
  }

  @Test
  void olderAndEqualOnesAreDropped() {
    assertThat(filter.isNew(task("1", "IN_PROGRESS", "46%"))).isTrue();
    assertThat(filter.isNew(task("1", "IN_PROGRESS", "46%"))).isFalse();
    assertThat(filter.isNew(task("1", "IN_PROGRESS", "15%"))).isFalse();
    assertThat(filter.isNew(task("1", "SUBMITTED", "0%"))).isFalse();
    assertThat(filter.isNew(task("1", "SUCCESS", "100%"))).isTrue();
    assertThat(filter.isNew(task("1", "FAILURE", ""))).isFalse();
  }

  @Test
  void oldestTaskIsForgotten() {
    assertThat(filter.isNew(task("1", "SUCCESS", ""))).isTrue();
    assertThat(filter.isNew(task("2", "SUCCESS", ""))).isTrue();
    assertThat(filter.isNew(task("3", "SUCCESS", ""))).isTrue();
    assertThat(filter.isNew(task("1", "SUCCESS", ""))).isTrue();
  }

  @Test
  void secretsAreCompared() {
    assertThat(Webhooks.isSecret("a", "a")).isTrue();
    assertThat(Webhooks.isSecret("a", "b")).isFalse();
  }

  @Test
  void byteOrderMarkBeforeTheTaskIsDropped() {
    assertThat(Webhooks.parse("\uFEFF{\"id\":\"1\",\"status\":\"SUCCESS\"}").id()).isEqualTo("1");
  }

  @Test
  void statusInOtherLettersHasItsRank() {
    Task lower = Webhooks.parse("{\"id\":\"1\",\"status\":\"success\"}");
    Task drawing = Webhooks.parse("{\"id\":\"1\",\"status\":\"In progress\",\"progress\":\"46%\"}");
    assertThat(WebhookFilter.rank(lower)).isGreaterThan(WebhookFilter.rank(drawing));
    assertThat(WebhookFilter.rank(drawing)).isEqualTo(346);
  }

  @Test
  void endThatTheProtocolDoesNotNamePasses() {
    WebhookFilter filter = new WebhookFilter(10);
    String start = "{\"id\":\"1\",\"status\":";
    assertThat(filter.isNew(Webhooks.parse(start + "\"SUBMITTED\"}"))).isTrue();
    assertThat(filter.isNew(Webhooks.parse(start + "\"DRAWING\",\"progress\":\"5%\"}"))).isTrue();
    assertThat(filter.isNew(Webhooks.parse(start + "\"FAILED\",\"failReason\":\"x\"}"))).isTrue();
    assertThat(filter.isNew(Webhooks.parse(start + "\"IN_PROGRESS\"}"))).isFalse();
  }
}
