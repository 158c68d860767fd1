package dev.mjproxy.openapi;

import static dev.mjproxy.openapi.Exchanges.request;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form of a request that is checked and acted on (base contract §5). */
final class RequestNormalizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // null and "" on an optional member: absent
        "submitImagine | {\"prompt\":\"a\",\"state\":null,\"notifyHook\":\"\"} | {\"prompt\":\"a\"}",
        "submitImagine | {\"accountFilter\":{\"instanceId\":\"\"}} | {\"accountFilter\":{}}",
        "queryTasks | {\"status\":\"\",\"action\":null} | {}",
        // state: exact to the byte
        "submitImagine | {\"state\":\"  \"} | {\"state\":\"  \"}",
        // prompt: trimmed, then blank is absent
        "submitImagine | {\"prompt\":\" a b\\n\"} | {\"prompt\":\"a b\"}",
        "submitShorten | {\"prompt\":\" \"} | {}",
        "submitModal | {\"taskId\":\"1\",\"prompt\":\" \"} | {\"taskId\":\"1\"}",
        // integers for ids: their digits
        "submitAction | {\"taskId\":1748339029401828} | {\"taskId\":\"1748339029401828\"}",
        "queryTasks | {\"id\":5,\"ids\":[6,\"7\"]} | {\"id\":\"5\",\"ids\":[\"6\",\"7\"]}",
        "listTasksByIds | {\"ids\":[123456789012345678901]} | {\"ids\":[\"123456789012345678901\"]}",
        // anything else: as it came
        "submitAction | {\"taskId\":1.5,\"customId\":5} | {\"taskId\":1.5,\"customId\":5}",
        "submitAction | {\"taskId\":true} | {\"taskId\":true}",
        "listTasksByIds | {\"ids\":5} | {\"ids\":5}",
        "listTasksByIds | {\"ids\":[null]} | {\"ids\":[null]}",
        "submitImagine | {\"prompt\":5,\"x\":{\"y\":null}} | {\"prompt\":5,\"x\":{\"y\":null}}",
        "submitImagine | {\"accountFilter\":\"x\"} | {\"accountFilter\":\"x\"}",
      })
  void requestIsBroughtIntoOneForm(String operationId, String body, String normalized) {
    assertThat(request(operationId, body).body().toString()).isEqualTo(normalized);
  }
}
