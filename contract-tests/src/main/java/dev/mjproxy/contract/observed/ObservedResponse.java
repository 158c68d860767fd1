package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.internal.observed.ObservedMessage;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A response that came to somebody else. */
public final class ObservedResponse {
  private final HttpResponse response;

  private ObservedResponse(HttpResponse response) {
    this.response = response;
  }

  /**
   * A response.
   *
   * @param status the HTTP status
   * @param headers names in any case, values in order
   * @param body the bytes, after any content encoding was undone; not copied
   */
  public static ObservedResponse of(int status, Map<String, List<String>> headers, byte[] body) {
    return new ObservedResponse(new HttpResponse(status, ObservedMessage.shown(headers), body));
  }

  /** A response whose body is this text. */
  public static ObservedResponse of(int status, Map<String, List<String>> headers, String body) {
    return of(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A response of whose body only the beginning was kept: its status is judged, its body is not.
   *
   * @param beginning the first bytes; not copied
   * @param size of how many bytes the whole body was
   */
  public static ObservedResponse beginning(
      int status, Map<String, List<String>> headers, byte[] beginning, long size) {
    return new ObservedResponse(
        HttpResponse.beginning(status, ObservedMessage.shown(headers), beginning, size));
  }

  HttpResponse response() {
    return response;
  }
}
