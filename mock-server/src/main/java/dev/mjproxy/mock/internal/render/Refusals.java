package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Dialect.AbsentValues;
import dev.mjproxy.openapi.profile.Refusal;
import dev.mjproxy.openapi.profile.Situation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the responses that refuse a request, each in the form that the server's profile declares
 * for the situation.
 */
public final class Refusals {
  private static final String RELAY_JSON = "application/json; charset=utf-8";
  private static final DateTimeFormatter REQUEST_ID =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssnnnnnnnnn").withZone(ZoneOffset.UTC);
  private static final String TOMCAT_PAGE =
      "<!doctype html><html lang=\"en\"><head><title>%s</title></head><body><h1>%s</h1></body></html>";
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNSUPPORTED_MEDIA_TYPE = 415;

  private final Dialect dialect;
  private final ErrorResponses errors;
  private final Clock clock;
  // Asked several times in each request.
  private final Set<Situation> accepted = EnumSet.noneOf(Situation.class);
  private final Set<Situation> variesByOperation = EnumSet.noneOf(Situation.class);

  /**
   * @param dialect how the server refuses
   * @param errors makes the errors that look like Spring's
   * @param clock the time that responses state
   */
  public Refusals(Dialect dialect, ErrorResponses errors, Clock clock) {
    this.dialect = dialect;
    this.errors = errors;
    this.clock = clock;
    for (Situation situation : Situation.values()) {
      Refusal refusal = dialect.refusal(situation);
      if (refusal.accepted()) {
        accepted.add(situation);
      }
      if (!refusal.operations().isEmpty()) {
        variesByOperation.add(situation);
      }
    }
  }

  /** Whether the server accepts what others refuse in this situation. */
  public boolean accepts(Situation situation, Operation operation) {
    return variesByOperation.contains(situation)
        ? dialect.refusal(situation, operation.operationId()).accepted()
        : accepted.contains(situation);
  }

  /** How an operation refuses in this situation. */
  public Refusal.Body form(Situation situation, Operation operation) {
    return dialect.refusal(situation, operation.operationId()).body();
  }

  /**
   * A refusal of a request to an operation.
   *
   * @param path the request's path as sent
   * @param text what is wrong; the response says it where the profile declares no text, and the log
   *     of requests always
   */
  public MockResponse of(Situation situation, Operation operation, String path, String text) {
    Refusal refusal = dialect.refusal(situation, operation.operationId());
    String description = Objects.requireNonNullElse(refusal.description(), text);
    return body(refusal, operation, path, dialect.inItsWords(description)).refusing(text);
  }

  /** A refusal of a request to no operation, such as that of an unknown path. */
  public MockResponse of(Situation situation, MockRequest request, String text) {
    Refusal refusal = dialect.refusal(situation);
    String template = Objects.requireNonNullElse(refusal.description(), text);
    String description =
        template.replace("{method}", request.method()).replace("{path}", request.path());
    return body(refusal, null, request.path(), description).refusing(text);
  }

  /** The refusal of a method that the path does not have. */
  public MockResponse wrongMethod(String allowed, MockRequest request, String text) {
    MockResponse response = of(Situation.WRONG_METHOD, request, text);
    return response.status() == METHOD_NOT_ALLOWED ? response.with("Allow", allowed) : response;
  }

  private MockResponse body(
      Refusal refusal, @Nullable Operation operation, String path, String description) {
    MockResponse response =
        switch (refusal.body()) {
          case RESULT, MESSAGE -> result(refusal, operation, description);
          case SPRING -> errors.error(refusal.status(), description, path);
          case EMPTY -> MockResponse.empty(refusal.status());
          case JSON_NULL -> MockResponse.json(refusal.status(), bytes("null"));
          case TOMCAT_HTML -> tomcatHtml(refusal.status());
          case TEXT -> text(refusal.status(), description);
          case RELAY_A -> relayA(refusal.status(), description);
          case RELAY_B -> relayB(refusal, description);
          case FASTIFY -> fastify(refusal.status(), description);
          case CIPHER_ERROR -> cipherError(refusal, description);
          case SUCCESS_FALSE -> successFalse(refusal, description);
        };
    return response.status() == UNSUPPORTED_MEDIA_TYPE
        ? response.with("Accept", "application/json, application/*+json")
        : response;
  }

  private MockResponse result(Refusal refusal, @Nullable Operation operation, String description) {
    int code = Objects.requireNonNullElse(refusal.code(), ReturnCode.VALIDATION_ERROR.code());
    ObjectNode body =
        Optional.ofNullable(operation)
            .flatMap(
                op -> ReturnCode.of(code).flatMap(known -> ExampleBodies.findOfCode(op, known)))
            .orElseGet(() -> plainResult(refusal, code));
    body.put("description", description);
    if (dialect.absentValues() == AbsentValues.LEFT_OUT) {
      body.removeIf(JsonNode::isNull);
    }
    return ExampleBodies.json(refusal.status(), body);
  }

  private static ObjectNode plainResult(Refusal refusal, int code) {
    ObjectNode body = object().put("code", code).put("description", "");
    if (refusal.body() == Refusal.Body.RESULT) {
      body.putNull("result").putObject("properties");
    }
    return body;
  }

  private static MockResponse text(int status, String description) {
    return new MockResponse(status, Map.of("Content-Type", "text/plain"), bytes(description));
  }

  /** As Tomcat writes it; it names the status and nothing of the request. */
  private static MockResponse tomcatHtml(int status) {
    String title = "HTTP Status %d – %s".formatted(status, ErrorResponses.reason(status));
    return new MockResponse(
        status,
        Map.of("Content-Type", "text/html;charset=utf-8"),
        bytes(TOMCAT_PAGE.formatted(title, title)));
  }

  private MockResponse relayA(int status, String description) {
    String requestId = REQUEST_ID.format(clock.instant());
    ObjectNode body = object();
    body.putObject("error")
        .put("message", "%s (request id: %s)".formatted(description, requestId))
        .put("type", "new_api_error");
    return json(status, body).with("Content-Type", RELAY_JSON);
  }

  private static MockResponse relayB(Refusal refusal, String description) {
    ObjectNode body = object();
    body.put("code", Objects.requireNonNullElse(refusal.code(), ReturnCode.VALIDATION_ERROR.code()))
        .put("description", description)
        .put("type", "upstream_error");
    return json(refusal.status(), body).with("Content-Type", RELAY_JSON);
  }

  private static MockResponse fastify(int status, String description) {
    ObjectNode body = object();
    body.put("statusCode", status)
        .put("error", ErrorResponses.reason(status))
        .put("message", description);
    return json(status, body);
  }

  private static MockResponse cipherError(Refusal refusal, String description) {
    return json(refusal.status(), object().put("error", description));
  }

  private MockResponse successFalse(Refusal refusal, String description) {
    ObjectNode body = object();
    body.put("success", false)
        .put("code", Objects.requireNonNullElse(refusal.code(), -1))
        .put("message", description)
        .put("timestamp", clock.millis());
    return json(refusal.status(), body).with("Content-Type", RELAY_JSON);
  }

  private static MockResponse json(int status, ObjectNode body) {
    return MockResponse.json(status, JsonMapper.shared().writeValueAsBytes(body));
  }

  private static ObjectNode object() {
    return JsonMapper.shared().createObjectNode();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
