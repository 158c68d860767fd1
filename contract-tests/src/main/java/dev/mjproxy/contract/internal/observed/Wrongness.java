package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Violation;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is wrong with a request, in a word. Two requests of one operation that are wrong in the same
 * way are to be answered in the same way, whoever sent them.
 *
 * @param spec the base contract
 * @param profile what the profile accepts is not wrong
 * @param secret the right secret; empty if it is not known
 * @param unknownId an id that no task has
 */
record Wrongness(ApiSpec spec, Profile profile, String secret, String unknownId) {
  /** A path that the API does not have. */
  static final String UNKNOWN_PATH = "unknown path";

  /** An id in the path that no task has. */
  static final String UNKNOWN_ID = "unknown id";

  /** An id in the body that no task has. */
  static final String UNKNOWN_TASK = "unknown task";

  private static final Pattern LIST_PLACE = Pattern.compile("/[0-9]+(?=/|$)");

  /** What is wrong; empty if nothing that can be seen is. */
  Optional<String> of(Routes.Route route, Request request) {
    if (!route.isItsMethod()) {
      return Optional.of("method " + request.method());
    }
    Optional<String> access = access(request.headers());
    if (access.isPresent()) {
      return access;
    }
    Optional<String> body =
        route.operation().hasRequestBody() ? body(route.operation(), request) : Optional.empty();
    return body.isPresent() ? body : knownUnknown(request);
  }

  /** What a request that looks right and is wrong on purpose must be wrong in. */
  static Optional<String> onPurpose(Routes.Route route, Request request) {
    if (!route.taskId().isEmpty()) {
      return Optional.of(UNKNOWN_ID);
    }
    return request.json().has("taskId") ? Optional.of(UNKNOWN_TASK) : Optional.empty();
  }

  private Optional<String> knownUnknown(Request request) {
    if (request.path().contains(unknownId)) {
      return Optional.of(UNKNOWN_ID);
    }
    return request.json().path("taskId").asString("").equals(unknownId)
        ? Optional.of(UNKNOWN_TASK)
        : Optional.empty();
  }

  private Optional<String> access(Map<String, String> headers) {
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    List<String> given = Secrets.in(headers);
    if (given.isEmpty()) {
      return Optional.of("no secret");
    }
    return given.contains(secret) ? Optional.empty() : Optional.of("wrong secret");
  }

  private Optional<String> body(Operation operation, Request request) {
    byte[] bytes = request.bodyText().getBytes(StandardCharsets.UTF_8);
    List<Violation> violations = spec.check().request(operation, bytes).violations();
    boolean isJson = violations.stream().noneMatch(it -> it.rule().equals("json"));
    if (!isJson && !isJsonType(request.headers())) {
      return Optional.of("media type");
    }
    return violations.isEmpty() || isAcceptedByProfile(operation, bytes)
        ? Optional.empty()
        : Optional.of(
            violations.stream().map(Wrongness::word).sorted().collect(Collectors.joining(", ")));
  }

  private boolean isAcceptedByProfile(Operation operation, byte[] bytes) {
    return profile.spec().operations().stream()
        .filter(it -> it.operationId().equals(operation.operationId()))
        .map(it -> profile.spec().check().request(it, bytes))
        .map(CheckedRequest::violations)
        .anyMatch(List::isEmpty);
  }

  private static String word(Violation violation) {
    return violation.rule() + " " + LIST_PLACE.matcher(violation.pointer()).replaceAll("/*");
  }

  private static boolean isJsonType(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .anyMatch(header -> header.getValue().toLowerCase(Locale.ROOT).contains("json"));
  }
}
