package dev.mjproxy.openapi.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server answers in one {@link Situation}.
 *
 * @param accepted true if the server does not refuse it at all; the other components then have no
 *     meaning
 * @param status the HTTP status, 200 to 599; 200 if accepted
 * @param code the result code in the body, null if the body has none
 * @param body the form of the body
 * @param description the text in the body, exactly as sent, but for {@code {method}} and {@code
 *     {path}}, which stand for those of the request; null where it is not known or differs from
 *     request to request
 * @param operations what differs at single operations, by operation id; such a refusal replaces
 *     this one and has no {@code operations} of its own
 */
public record Refusal(
    boolean accepted,
    int status,
    @Nullable Integer code,
    Body body,
    @Nullable String description,
    Map<String, Refusal> operations) {
  private static final int LOWEST_STATUS = 200;
  private static final int HIGHEST_STATUS = 599;

  /** The form of a body that refuses. */
  public enum Body {
    /** {@code {"code","description","result":null,"properties":{}}}. */
    RESULT,
    /**
     * {@code {"code","description"}}, with {@code "result":null} where the operation has a result.
     */
    MESSAGE,
    /** {@code {"timestamp","status","error","path"}}, perhaps with a {@code message}. */
    SPRING,
    /** No body. */
    EMPTY,
    /** The four characters {@code null}. */
    JSON_NULL,
    /** Plain text, no JSON: {@link Refusal#description()}. */
    TEXT,
    /** Tomcat's page in HTML, for paths that its application does not have. */
    TOMCAT_HTML,
    /** {@code {"error":{"message","type"}}}, from the outer layers of a relay. */
    RELAY_A,
    /** {@code {"code","description","type"}}, from the handlers of a relay. */
    RELAY_B,
    /** {@code {"error"}} with a text, and sometimes a {@code message}. */
    CIPHER_ERROR,
    /** {@code {"statusCode","error","message"}}, in the form of Fastify. */
    FASTIFY,
    /** {@code {"success":false,"code":-1,"message","timestamp"}}. */
    SUCCESS_FALSE
  }

  /**
   * @throws IllegalArgumentException if the status is out of range or the body is missing
   */
  public Refusal {
    if (accepted) {
      status = LOWEST_STATUS;
      code = null;
      body = Body.RESULT;
      description = null;
    }
    if (status < LOWEST_STATUS || status > HIGHEST_STATUS) {
      throw new IllegalArgumentException(
          "status: expected %d to %d, found %d".formatted(LOWEST_STATUS, HIGHEST_STATUS, status));
    }
    Dialect.require(body, "body");
    operations = Dialect.copy(operations);
  }

  /** This refusal as it is at one operation. */
  public Refusal at(String operationId) {
    return operations.getOrDefault(operationId, this);
  }
}
