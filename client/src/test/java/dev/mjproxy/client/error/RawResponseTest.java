package dev.mjproxy.client.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RawResponseTest {
  private static final RawResponse REPLY = response("X-Request-Id", "7", "8");

  @Test
  void headersAreFoundInEitherCase() {
    assertThat(REPLY.header("x-REQUEST-id")).contains("7");
    assertThat(REPLY.headers()).containsEntry("X-request-ID", List.of("7", "8"));
  }

  @Test
  void absentHeaderIsEmpty() {
    assertThat(REPLY.header("X-Request")).isEmpty();
    assertThat(REPLY.headers()).doesNotContainKey("X-Request");
  }

  @Test
  void namesOfHeadersAreEqualInEitherCase() {
    assertThat(response("x-request-id", "7", "8")).isEqualTo(REPLY).hasSameHashCodeAs(REPLY);
    assertThat(response("X-Request-Id", "8", "7")).isNotEqualTo(REPLY);
  }

  private static RawResponse response(String header, String... values) {
    return new RawResponse(200, Map.of(header, List.of(values)), "[]");
  }
}
