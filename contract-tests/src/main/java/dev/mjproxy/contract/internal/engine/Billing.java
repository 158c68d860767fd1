package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.openapi.ReturnCode;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which requests may be billed (base contract §9): any well-formed request to {@code submit/*}
 * or {@code insight-face/swap}. It counts as billed when the response says 1, 21 or 22, and, to be
 * on the safe side, when it was sent and no response came; a refused connection is free.
 */
final class Billing {
  private static final Pattern SUBMISSION =
      Pattern.compile(".*/mj/(submit/[^/]+|insight-face/swap)");

  private Billing() {}

  static boolean mayBeBilled(Request request) {
    return request.method().equals("POST")
        && SUBMISSION.matcher(request.path()).matches()
        && isJson(request.bodyText());
  }

  static boolean isCharged(Exchange exchange) {
    JsonNode code = exchange.json().path("code");
    return (exchange.response().isEmpty() && exchange.mayHaveArrived())
        || (code.isInt()
            && ReturnCode.of(code.asInt()).filter(ReturnCode::carriesTaskId).isPresent());
  }

  /** Whether a submission was refused because the queue is full. */
  static boolean isQueueFull(Exchange exchange) {
    return exchange.json().path("code").asInt(0) == ReturnCode.QUEUE_REJECTED.code();
  }

  private static boolean isJson(String body) {
    try {
      return !JsonMapper.shared().readTree(body).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }
}
