package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a response refuses, for those who want to know whether a server refuses in a style of its
 * own.
 *
 * @param status the HTTP status
 * @param hasCode whether the body holds a result code that is none of acceptance
 * @param isDenied whether the body says {@code success: false}
 */
public record Refusal(int status, boolean hasCode, boolean isDenied) {
  private static final int OK = 200;

  /** What an exchange says; that of one without a response is no refusal. */
  public static Refusal of(Exchange exchange) {
    JsonNode code = exchange.json().path("code");
    boolean isAccepted =
        code.isInt()
            && ReturnCode.of(code.intValue()).filter(ReturnCode::carriesTaskId).isPresent();
    JsonNode success = exchange.json().path("success");
    return new Refusal(
        exchange.status(),
        code.isInt() && !isAccepted,
        success.isBoolean() && !success.booleanValue());
  }

  /** The style where a result code was to be expected, and so HTTP 200; empty if it is that. */
  public static String style(Exchange exchange) {
    return of(exchange).inPlaceOf(List.of(OK));
  }

  /**
   * The style in a few words, such as {@code HTTP 400 in place of 200}, where it is a refusal of
   * another status than the base contract's; else empty.
   *
   * @param expected the base contract's statuses
   */
  public String inPlaceOf(List<Integer> expected) {
    boolean isStyle =
        !expected.contains(status)
            && (expected.contains(OK)
                ? isClientError() && hasCode
                : isClientError() || (status == OK && isDenied));
    return isStyle ? "HTTP %d in place of %d".formatted(status, expected.get(0)) : "";
  }

  private boolean isClientError() {
    return status / 100 == 4;
  }
}
