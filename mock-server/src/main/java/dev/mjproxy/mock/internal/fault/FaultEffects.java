package dev.mjproxy.mock.internal.fault;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ResponseDelivery;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies faults to responses. */
public final class FaultEffects {
  private static final byte[] NOTHING = {};
  private static final byte[] HTML =
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final FaultPlan plan;
  private final ErrorResponses errors;

  /**
   * Draws delays from a plan's chance.
   *
   * @param errors makes the refusals
   */
  public FaultEffects(FaultPlan plan, ErrorResponses errors) {
    this.plan = plan;
    this.errors = errors;
  }

  /** The response in place of the operation's. */
  public MockResponse refuse(Fault.Refusal fault, MockRequest request) {
    if (fault instanceof Fault.TooManyRequests tooMany) {
      long seconds = (tooMany.retryAfter().toMillis() + 999) / 1_000;
      return errors
          .error(429, "fault: too many requests, on purpose", request.path())
          .with("Retry-After", Long.toString(seconds));
    }
    return fault instanceof Fault.ServerError error
        ? errors.error(error.status(), "fault: the server fails, on purpose", request.path())
        : MockResponse.empty(200).with(ResponseDelivery.PLAIN.resetting());
  }

  /** The operation's response, distorted. */
  public MockResponse distort(Fault.Distortion fault, MockResponse response) {
    if (fault instanceof Fault.Delay delay) {
      return response.with(response.delivery().delayed(plan.draw(delay)));
    }
    if (fault instanceof Fault.SlowBody slow) {
      return response.with(response.delivery().dribbling(slow.over()));
    }
    if (fault instanceof Fault.Reset) {
      return response.with(response.delivery().resetting());
    }
    if (fault instanceof Fault.EmptyBody) {
      return response.withBody(NOTHING);
    }
    if (fault instanceof Fault.Html) {
      return new MockResponse(200, Map.of("Content-Type", "text/html; charset=utf-8"), HTML);
    }
    return fault instanceof Fault.RewrittenCode rewritten
        ? rewrite(response, rewritten.code())
        : response.withBody(Arrays.copyOf(response.body(), response.body().length / 2));
  }

  private static MockResponse rewrite(MockResponse response, int code) {
    try {
      return JsonMapper.shared().readTree(response.body()) instanceof ObjectNode body
              && body.has("code")
          ? response
              .withBody(JsonMapper.shared().writeValueAsBytes(body.put("code", code)))
              .refusing("fault: result code " + code + ", on purpose")
          : response;
    } catch (JacksonException notJson) {
      return response;
    }
  }
}
