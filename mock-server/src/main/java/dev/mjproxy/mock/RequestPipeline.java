package dev.mjproxy.mock;

import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.internal.access.Authenticator;
import dev.mjproxy.mock.internal.admin.RequestMonitor;
import dev.mjproxy.mock.internal.fault.FaultEffects;
import dev.mjproxy.mock.internal.fault.FaultPlan;
import dev.mjproxy.mock.internal.http.AcceptedMediaTypes;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import dev.mjproxy.mock.internal.operation.OperationCall;
import dev.mjproxy.mock.internal.operation.OperationHandler;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.ResponseMediaTypes;
import dev.mjproxy.mock.internal.render.TaskListLimit;
import dev.mjproxy.mock.internal.route.OtherMethods;
import dev.mjproxy.mock.internal.route.PreferredExample;
import dev.mjproxy.mock.internal.route.RouteMatch;
import dev.mjproxy.mock.internal.route.Router;
import dev.mjproxy.mock.internal.steering.Steering;
import dev.mjproxy.mock.internal.validate.RequestValidator;
import dev.mjproxy.mock.internal.validate.ValidationResult;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Situation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers requests to the mock's API. The steps, in order; each may answer, and then the later ones
 * are not asked:
 *
 * <ol>
 *   <li>open endpoints: CORS preflight, pictures, uploads, health
 *   <li>route: which operation, with which path parameters
 *   <li>authenticate: 401 without the secret, also for unknown paths; then 404 and 405. A profile
 *       may have it after parsing
 *   <li>preferred example: the example of the spec that a {@code Prefer} header names
 *   <li>refusing fault: 429, 5xx or a reset in place of the operation
 *   <li>validate: 400 for a body that the spec forbids
 *   <li>steering words: read once from prompt and {@code state}, where the operation has them, and
 *       fault
 *   <li>operation: one handler each
 *   <li>distorting fault: changes the operation's response
 * </ol>
 *
 * <p>How a step refuses is a matter of the server's profile: see {@code Refusals}. {@code
 * FrontHandler} lists the steps before these. This is the file to read first.
 */
final class RequestPipeline {
  private final Parts parts;

  /**
   * The steps.
   *
   * @param openEndpoints asked in this order
   * @param authenticator checks the secret
   * @param router finds the operation
   * @param preferred serves the example that a caller asks for
   * @param validator checks and normalises the body
   * @param handlers one an operation, by operationId
   * @param mediaTypes labels the responses
   * @param faults decides which fault strikes a request
   * @param effects applies faults
   * @param methods answers methods that a path does not have
   * @param refusals makes the responses that refuse
   * @param monitor logs and counts requests, but those to open endpoints
   */
  record Parts(
      List<OpenEndpoint> openEndpoints,
      Authenticator authenticator,
      Router router,
      PreferredExample preferred,
      RequestValidator validator,
      Map<String, OperationHandler> handlers,
      ResponseMediaTypes mediaTypes,
      FaultPlan faults,
      FaultEffects effects,
      OtherMethods methods,
      Refusals refusals,
      RequestMonitor monitor) {}

  RequestPipeline(Parts parts) {
    this.parts = parts;
  }

  MockResponse handle(MockRequest request) {
    for (OpenEndpoint page : parts.openEndpoints()) {
      Optional<MockResponse> response = page.find(request);
      if (response.isPresent()) {
        return response.get();
      }
    }
    long start = System.nanoTime();
    RouteMatch match = parts.router().match(request.method(), request.path());
    MockResponse response = parts.mediaTypes().label(answer(match, request));
    String operationId = match instanceof RouteMatch.Found found ? id(found) : "";
    parts.monitor().saw(request, operationId, response, System.nanoTime() - start);
    return response;
  }

  private MockResponse answer(RouteMatch match, MockRequest request) {
    boolean admitted = parts.authenticator().admits(request);
    if (!admitted
        && parts.authenticator().checksFirst()
        && parts.authenticator().guards(request.path(), match instanceof RouteMatch.Found)) {
      return secretRefused(request);
    }
    if (match instanceof RouteMatch.Found found) {
      return admitted ? allowed(found, request) : secretRefusedAfterParsing(found, request);
    }
    if (match instanceof RouteMatch.WrongMethod wrong) {
      return parts.methods().answer(wrong.allowed(), request);
    }
    return unknownPath(request);
  }

  private MockResponse unknownPath(MockRequest request) {
    boolean isOutside = !request.path().equals("/mj") && !request.path().startsWith("/mj/");
    return parts
        .refusals()
        .of(
            isOutside ? Situation.OUTSIDE_API : Situation.UNKNOWN_PATH,
            request,
            "path: expected one of this API's, such as /mj/submit/imagine; found "
                + request.path());
  }

  private MockResponse allowed(RouteMatch.Found found, MockRequest request) {
    return parts
        .preferred()
        .find(found.operation(), request)
        .orElseGet(() -> withFaults(found, request));
  }

  private MockResponse secretRefused(MockRequest request) {
    return parts
        .refusals()
        .of(
            Situation.SECRET_REFUSED,
            request,
            "secret: expected the server's in Authorization (Bearer) or mj-api-secret, found "
                + parts.authenticator().sent(request));
  }

  /** A server that parses first complains of a body that it cannot parse, also without a secret. */
  private MockResponse secretRefusedAfterParsing(RouteMatch.Found found, MockRequest request) {
    ValidationResult validated = parts.validator().validate(found.operation(), request);
    return validated instanceof ValidationResult.Refused refused && refused.isUnreadable()
        ? refused.response()
        : secretRefused(request);
  }

  private MockResponse withFaults(RouteMatch.Found found, MockRequest request) {
    if (parts.faults().isEmpty()) {
      return carryOut(found, request, Set.of());
    }
    Fault fault = parts.faults().strike(id(found)).orElse(null);
    if (fault instanceof Fault.Refusal refusal) {
      return parts.effects().refuse(refusal, request);
    }
    Set<PromptWord> words =
        fault instanceof Fault.Steered steered ? Set.of(steered.word()) : Set.of();
    MockResponse response = carryOut(found, request, words);
    return fault instanceof Fault.Distortion distortion
        ? parts.effects().distort(distortion, response)
        : response;
  }

  private MockResponse carryOut(
      RouteMatch.Found found, MockRequest request, Set<PromptWord> words) {
    ValidationResult validated = parts.validator().validate(found.operation(), request);
    MockResponse response =
        validated instanceof ValidationResult.Accepted accepted
            ? operate(found, request, accepted.body(), words)
            : ((ValidationResult.Refused) validated).response();
    return acceptable(found, request, parts.mediaTypes().label(found.operation(), response));
  }

  /** Some servers carry a request out before they see that its sender does not accept JSON. */
  private MockResponse acceptable(
      RouteMatch.Found found, MockRequest request, MockResponse response) {
    boolean isRefused =
        !parts.refusals().accepts(Situation.NOT_ACCEPTABLE, found.operation())
            && response.body().length > 0
            && !AcceptedMediaTypes.of(request).include("application", "json");
    return isRefused
        ? parts
            .refusals()
            .of(
                Situation.NOT_ACCEPTABLE,
                found.operation(),
                request.path(),
                "Accept: expected application/json, found " + request.header("Accept").orElse(""))
        : response;
  }

  private MockResponse operate(
      RouteMatch.Found found, MockRequest request, ObjectNode body, Set<PromptWord> words) {
    OperationCall call =
        new OperationCall(
            found.operation(),
            found.id(),
            found.mode(),
            body,
            request,
            steering(found.operation(), body, words));
    try {
      return Objects.requireNonNull(parts.handlers().get(id(found)), "a handler for each")
          .handle(call);
    } catch (TaskListLimit.ExceededException e) {
      return parts
          .refusals()
          .of(
              Situation.WRONG_TYPE,
              found.operation(),
              request.path(),
              String.valueOf(e.getMessage()));
    }
  }

  private static Steering steering(Operation operation, ObjectNode body, Set<PromptWord> words) {
    return Steering.of(text(operation, body, "prompt"), text(operation, body, "state"))
        .and(new Steering(words, -1));
  }

  /** A text that the operation documents; servers ignore one that it does not. */
  private static @Nullable String text(Operation operation, ObjectNode body, String name) {
    return operation.hasRequestMember(name) ? body.path(name).asString(null) : null;
  }

  private static String id(RouteMatch.Found found) {
    return found.operation().operationId();
  }
}
