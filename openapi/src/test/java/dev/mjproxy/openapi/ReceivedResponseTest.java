package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as HTTP clients hand them over. */
final class ReceivedResponseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/json",
        "Application/JSON ; charset=UTF-8 | application/json",
        "text/plain;a=b;c=d | text/plain",
      })
  void mediaTypeIsLowerCaseAndBare(String header, String mediaType) {
    ReceivedResponse response =
        new ReceivedResponse(200, Map.of("content-type", List.of(header)), new byte[0]);

    assertThat(response.mediaType()).contains(mediaType);
  }

  @Test
  void headersAreFoundInAnyCaseAndTakenTogether() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Allow", List.of());
    headers.put("allow", List.of("GET", "POST"));
    ReceivedResponse response = new ReceivedResponse(405, headers, new byte[0]);

    assertThat(response.header("ALLOW")).contains("GET");
    assertThat(response.header("Retry-After")).isEmpty();
    assertThat(response.status()).isEqualTo(405);
  }

  @Test
  @SuppressWarnings("NullAway") // what HttpURLConnection hands over
  void statusLineAndNullValuesAreSkipped() {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put(null, List.of("HTTP/1.1 200 OK"));
    headers.put("Content-Type", Arrays.asList((String) null));
    ReceivedResponse response = new ReceivedResponse(200, headers, new byte[0]);

    assertThat(response.mediaType()).isEmpty();
  }
}
