package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.mock.internal.http.DeclaredCharset;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.SchemaCheck;
import dev.mjproxy.openapi.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Validates and normalises request bodies. An invalid body gets an HTTP error, or result code 4
 * with HTTP 200 (base contract §5).
 */
public final class RequestValidator {
  /**
   * Violations that real servers answer with HTTP 400, since their JSON binding fails; all others
   * get result code 4.
   */
  private static final Set<String> UNBINDABLE = Set.of("json", "empty", "type", "enum");

  private final SchemaCheck check;
  private final ErrorResponses errors;

  /**
   * @param check the spec's schemas
   * @param errors makes the HTTP errors
   */
  public RequestValidator(SchemaCheck check, ErrorResponses errors) {
    this.check = check;
    this.errors = errors;
  }

  /** The normalised body, or the response that refuses it. */
  public ValidationResult validate(Operation operation, MockRequest request) {
    if (!operation.hasRequestBody()) {
      return new ValidationResult.Accepted(JsonMapper.shared().createObjectNode());
    }
    String mediaType = mediaType(request);
    if (!mediaType.equals("application/json")
        && !(mediaType.startsWith("application/") && mediaType.endsWith("+json"))) {
      return refused(
          request,
          415,
          "Content-Type: expected application/json, found "
              + (mediaType.isEmpty() ? "none" : mediaType));
    }
    byte[] body;
    try {
      body = DeclaredCharset.utf8(request);
    } catch (DeclaredCharset.UnknownCharsetException e) {
      return refused(request, 415, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return refused(request, 400, String.valueOf(e.getMessage()));
    }
    return validate(operation, request, check.request(operation, body));
  }

  private ValidationResult validate(
      Operation operation, MockRequest request, CheckedRequest reading) {
    List<Violation> violations = reading.violations();
    if (violations.isEmpty()) {
      return ContentRules.broken(operation, reading)
          .<ValidationResult>map(broken -> refusedByCode(operation, description(broken)))
          .orElseGet(() -> new ValidationResult.Accepted(reading.body()));
    }
    Violation worst =
        violations.stream()
            .filter(violation -> UNBINDABLE.contains(violation.rule()))
            .findFirst()
            .orElse(violations.get(0));
    // Operations that answer with tasks have no result code to refuse with.
    boolean hasCodes = ExampleBodies.findOfCode(operation, ReturnCode.VALIDATION_ERROR).isPresent();
    return UNBINDABLE.contains(worst.rule()) || !hasCodes
        ? refused(request, 400, message(worst))
        : refusedByCode(operation, description(worst));
  }

  private static ValidationResult refusedByCode(Operation operation, String description) {
    return new ValidationResult.Refused(
        ExampleBodies.refusal(operation, ReturnCode.VALIDATION_ERROR, description));
  }

  private ValidationResult refused(MockRequest request, int status, String message) {
    return new ValidationResult.Refused(errors.error(status, message, request.path()));
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
    return violation.rule().equals("required")
        ? field + "不能为空"
        : "%s参数错误: expected %s, found %s".formatted(field, violation.expected(), violation.found());
  }

  private static String field(Violation violation, String whole) {
    return violation.pointer().isEmpty()
        ? whole
        : violation.pointer().substring(1).replace('/', '.');
  }
}
