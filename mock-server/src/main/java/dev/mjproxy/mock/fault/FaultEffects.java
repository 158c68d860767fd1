package dev.mjproxy.mock.fault;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.Wire;
import dev.mjproxy.mock.render.ErrorReplies;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Carries faults out. */
public final class FaultEffects {
  private static final byte[] NOTHING = {};
  private static final byte[] HTML =
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"
          .getBytes(StandardCharsets.UTF_8);

  private final FaultPlan plan;
  private final ErrorReplies errors;

  /**
   * Draws delays from a plan's chance.
   *
   * @param errors makes the refusals
   */
  public FaultEffects(FaultPlan plan, ErrorReplies errors) {
    this.plan = plan;
    this.errors = errors;
  }

  /** The reply in place of the operation's. */
  public MockReply refuse(Fault.Refusal fault, MockRequest request) {
    if (fault instanceof Fault.TooManyRequests tooMany) {
      long seconds = (tooMany.retryAfter().toMillis() + 999) / 1_000;
      return errors
          .error(429, "fault: too many requests, on purpose", request.path())
          .with("Retry-After", Long.toString(seconds));
    }
    return fault instanceof Fault.ServerError error
        ? errors.error(error.status(), "fault: the server fails, on purpose", request.path())
        : MockReply.empty(200).with(Wire.PLAIN.resetting());
  }

  /** The operation's reply, distorted. */
  public MockReply distort(Fault.Distortion fault, MockReply reply) {
    if (fault instanceof Fault.Delay delay) {
      return reply.with(reply.wire().delayed(plan.draw(delay)));
    }
    if (fault instanceof Fault.SlowBody slow) {
      return reply.with(reply.wire().dribbling(slow.over()));
    }
    if (fault instanceof Fault.Reset) {
      return reply.with(reply.wire().resetting());
    }
    if (fault instanceof Fault.EmptyBody) {
      return reply.withBody(NOTHING);
    }
    if (fault instanceof Fault.Html) {
      return new MockReply(200, Map.of("Content-Type", "text/html; charset=utf-8"), HTML);
    }
    return fault instanceof Fault.RewrittenCode rewritten
        ? rewrite(reply, rewritten.code())
        : reply.withBody(Arrays.copyOf(reply.body(), reply.body().length / 2));
  }

  private static MockReply rewrite(MockReply reply, int code) {
    try {
      return JsonMapper.shared().readTree(reply.body()) instanceof ObjectNode body
              && body.has("code")
          ? reply
              .withBody(JsonMapper.shared().writeValueAsBytes(body.put("code", code)))
              .refusing("fault: result code " + code + ", on purpose")
          : reply;
    } catch (JacksonException notJson) {
      return reply;
    }
  }
}
