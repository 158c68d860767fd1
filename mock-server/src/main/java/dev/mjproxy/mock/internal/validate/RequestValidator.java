package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.mock.internal.http.DeclaredCharset;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.SchemaCheck;
import dev.mjproxy.openapi.Violation;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.MediaTypeAxis.JsonSuffix;
import dev.mjproxy.openapi.profile.MediaTypeAxis.PlainText;
import dev.mjproxy.openapi.profile.ParsingAxis;
import dev.mjproxy.openapi.profile.ParsingAxis.ScalarsForStrings;
import dev.mjproxy.openapi.profile.Refusal;
import dev.mjproxy.openapi.profile.Situation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates and normalises request bodies. What is wrong with a body is one of the situations of a
 * profile, which says how the server answers: in the base an HTTP error, or result code 4 with HTTP
 * 200 (base contract §5).
 */
public final class RequestValidator {
  private static final Pattern NULL_ITEM = Pattern.compile("/base64Array/\\d+");

  private static final byte[] NO_FIELDS = {'{', '}'};

  private final BodyReading bodies;
  private final ContentRules rules;
  private final Refusals refusals;
  private final boolean acceptsSuffix;
  private final boolean takesText;
  private final ParsingAxis parsing;

  /**
   * @param check the spec's schemas
   * @param dialect how the server reads requests
   * @param refusals makes the refusals
   */
  public RequestValidator(SchemaCheck check, Dialect dialect, Refusals refusals) {
    this.bodies = new BodyReading(check, dialect.parsing());
    this.rules = new ContentRules(dialect.parsing());
    this.refusals = refusals;
    this.takesText = dialect.mediaTypes().text() == PlainText.ACCEPTED;
    this.parsing = dialect.parsing();
    this.acceptsSuffix = dialect.mediaTypes().jsonSuffix() == JsonSuffix.ACCEPTED;
  }

  /** The normalised body, or the response that refuses it. */
  public ValidationResult validate(Operation operation, MockRequest request) {
    if (!operation.hasRequestBody()) {
      return new ValidationResult.Accepted(JsonMapper.shared().createObjectNode());
    }
    String mediaType = mediaType(request);
    if (takesText && mediaType.equals("text/plain")) {
      return validate(operation, request, bodies.read(operation, NO_FIELDS));
    }
    if (!isJson(mediaType) && !refusals.accepts(Situation.WRONG_MEDIA_TYPE, operation)) {
      return refused(
          Situation.WRONG_MEDIA_TYPE,
          operation,
          request,
          "Content-Type: expected application/json, found "
              + (mediaType.isEmpty() ? "none" : mediaType));
    }
    byte[] body;
    try {
      body = DeclaredCharset.utf8(request);
    } catch (DeclaredCharset.UnknownCharsetException e) {
      return refused(
          Situation.WRONG_MEDIA_TYPE, operation, request, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return refused(Situation.MALFORMED_JSON, operation, request, String.valueOf(e.getMessage()));
    }
    return validate(operation, request, bodies.read(operation, body));
  }

  private boolean isJson(String mediaType) {
    return mediaType.equals("application/json")
        || (acceptsSuffix && mediaType.startsWith("application/") && mediaType.endsWith("+json"));
  }

  private ValidationResult validate(
      Operation operation, MockRequest request, CheckedRequest reading) {
    List<Violation> violations =
        reading.violations().isEmpty()
            ? rules.broken(operation, reading)
            : reading.violations().stream()
                .filter(violation -> !refusals.accepts(situation(violation), operation))
                .toList();
    if (violations.isEmpty() && isOn(operation)) {
      return new ValidationResult.Accepted(reading.body());
    }
    if (violations.stream().noneMatch(violation -> isUnbindable(situation(violation)))
        && !isOn(operation)) {
      return refused(Situation.SWITCHED_OFF, operation, request, "服务不支持");
    }
    Violation worst =
        violations.stream()
            .filter(violation -> isUnbindable(situation(violation)))
            .findFirst()
            .orElse(violations.get(0));
    Situation situation = situation(worst);
    if (isUnbindable(situation)) {
      return refused(situation, operation, request, message(worst));
    }
    // Operations that answer with tasks have no result code to refuse with.
    boolean needsCode = refusals.form(situation, operation) == Refusal.Body.RESULT;
    return needsCode && !hasCodes(operation)
        ? refused(Situation.WRONG_TYPE, operation, request, message(worst))
        : refused(situation, operation, request, description(worst));
  }

  private boolean isOn(Operation operation) {
    return refusals.accepts(Situation.SWITCHED_OFF, operation);
  }

  private static boolean hasCodes(Operation operation) {
    return ExampleBodies.findOfCode(operation, ReturnCode.VALIDATION_ERROR).isPresent();
  }

  /** Situations in which the JSON binding of real servers fails. */
  private static boolean isUnbindable(Situation situation) {
    return situation == Situation.MALFORMED_JSON
        || situation == Situation.WRONG_TYPE
        || situation == Situation.NULL_ITEM
        || situation == Situation.SERVER_FAILURE;
  }

  private Situation situation(Violation violation) {
    return switch (violation.rule()) {
      case "json", "empty" -> Situation.MALFORMED_JSON;
      case "type" -> {
        if (NULL_ITEM.matcher(violation.pointer()).matches() && violation.found().equals("null")) {
          yield Situation.NULL_ITEM;
        }
        if (parsing.scalarsForStrings() == ScalarsForStrings.UNCHECKED && fails(violation)) {
          yield Situation.SERVER_FAILURE;
        }
        yield violation.pointer().isEmpty() ? Situation.MALFORMED_JSON : Situation.WRONG_TYPE;
      }
      case "enum" -> Situation.WRONG_TYPE;
      case "pattern", "minItems", "maxItems", ContentRules.BASE64 -> Situation.INVALID_IMAGE;
      case "required" ->
          switch (violation.pointer()) {
            case "/base64Array" -> Situation.INVALID_IMAGE;
            case "/action" -> Situation.MISSING_ACTION;
            case "/index" -> Situation.MISSING_INDEX;
            default -> Situation.MISSING_FIELD;
          };
      default -> Situation.MISSING_FIELD;
    };
  }

  /** Whether a server that looks at no type fails on this one: a field, or null for the body. */
  private boolean fails(Violation violation) {
    return violation.pointer().isEmpty() || parsing.fails(violation.pointer().substring(1));
  }

  private ValidationResult refused(
      Situation situation, Operation operation, MockRequest request, String text) {
    return new ValidationResult.Refused(
        situation, refusals.of(situation, operation, request.path(), text));
  }

  private static String mediaType(MockRequest request) {
    String header = request.header("Content-Type").orElse("");
    return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String message(Violation violation) {
    return "%s: expected %s, found %s"
        .formatted(field(violation, "body"), violation.expected(), violation.found());
  }

  /** In the servers' own form: the field, then the violation (protocol §6.1). */
  private static String description(Violation violation) {
    String field = field(violation, "body");
    return switch (violation.rule()) {
      case "required" -> field + (ContentRules.isDimensions(violation) ? "参数错误" : "不能为空");
      case ContentRules.VALUE -> field + "参数错误";
      default ->
          "%s参数错误: expected %s, found %s".formatted(field, violation.expected(), violation.found());
    };
  }

  private static String field(Violation violation, String whole) {
    return violation.pointer().isEmpty()
        ? whole
        : violation.pointer().substring(1).replace('/', '.');
  }
}
