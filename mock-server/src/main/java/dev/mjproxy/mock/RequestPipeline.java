package dev.mjproxy.mock;

import dev.mjproxy.mock.access.Authenticator;
import dev.mjproxy.mock.admin.RequestMonitor;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultEffects;
import dev.mjproxy.mock.fault.FaultPlan;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import dev.mjproxy.mock.operation.OperationCall;
import dev.mjproxy.mock.operation.OperationHandler;
import dev.mjproxy.mock.render.ErrorReplies;
import dev.mjproxy.mock.render.TaskListLimit;
import dev.mjproxy.mock.route.PreferredExample;
import dev.mjproxy.mock.route.RouteMatch;
import dev.mjproxy.mock.route.Router;
import dev.mjproxy.mock.steer.PromptWord;
import dev.mjproxy.mock.validate.RequestValidator;
import dev.mjproxy.mock.validate.Validated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The whole path of a request, in order: public pages ▸ authenticate ▸ route ▸ preferred example ▸
 * fault ▸ validate ▸ carry out ▸ fault. This is the file to read first.
 */
final class RequestPipeline {
  private final Parts parts;

  /**
   * The steps.
   *
   * @param publicPages what needs no secret: pictures, uploads, health, preflights
   * @param authenticator asks for the secret
   * @param router finds the operation
   * @param preferred serves the example that a caller asks for
   * @param validator reads the body
   * @param handlers carry out, by operationId
   * @param faults what goes wrong on purpose
   * @param effects carries faults out
   * @param errors makes refusals
   * @param monitor sees every request
   */
  record Parts(
      List<PublicPage> publicPages,
      Authenticator authenticator,
      Router router,
      PreferredExample preferred,
      RequestValidator validator,
      Map<String, OperationHandler> handlers,
      FaultPlan faults,
      FaultEffects effects,
      ErrorReplies errors,
      RequestMonitor monitor) {}

  RequestPipeline(Parts parts) {
    this.parts = parts;
  }

  MockReply handle(MockRequest request) {
    for (PublicPage page : parts.publicPages()) {
      Optional<MockReply> reply = page.find(request);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    RouteMatch match = parts.router().match(request.method(), request.path());
    MockReply reply = answer(match, request);
    String operationId = match instanceof RouteMatch.Found found ? id(found) : "";
    parts.monitor().saw(request, operationId, reply);
    return reply;
  }

  private MockReply answer(RouteMatch match, MockRequest request) {
    if (!parts.authenticator().admits(request)) {
      return refused(
          401,
          "secret: expected the server's in Authorization (Bearer) or mj-api-secret, found "
              + parts.authenticator().sent(request),
          request);
    }
    if (match instanceof RouteMatch.Found found) {
      return parts
          .preferred()
          .find(found.operation(), request)
          .orElseGet(() -> withFaults(found, request));
    }
    if (match instanceof RouteMatch.WrongMethod wrong) {
      String allowed = String.join(", ", wrong.allowed());
      return refused(405, "method: expected " + allowed + ", found " + request.method(), request)
          .with("Allow", allowed);
    }
    return refused(
        404,
        "path: expected one of this API's, such as /mj/submit/imagine; found " + request.path(),
        request);
  }

  private MockReply withFaults(RouteMatch.Found found, MockRequest request) {
    if (parts.faults().isEmpty()) {
      return carryOut(found, request, Set.of());
    }
    Fault fault = parts.faults().strike(id(found)).orElse(null);
    if (fault instanceof Fault.Refusal refusal) {
      return parts.effects().refuse(refusal, request);
    }
    Set<PromptWord> words =
        fault instanceof Fault.Steered steered ? Set.of(steered.word()) : Set.of();
    MockReply reply = carryOut(found, request, words);
    return fault instanceof Fault.Distortion distortion
        ? parts.effects().distort(distortion, reply)
        : reply;
  }

  private MockReply carryOut(RouteMatch.Found found, MockRequest request, Set<PromptWord> words) {
    Validated validated = parts.validator().validate(found.operation(), request);
    if (validated instanceof Validated.Accepted accepted) {
      OperationCall call =
          new OperationCall(
              found.operation(),
              found.id(),
              found.mode(),
              accepted.body(),
              request.baseUrl(),
              words);
      try {
        return Objects.requireNonNull(parts.handlers().get(id(found)), "a handler for each")
            .handle(call);
      } catch (TaskListLimit.ExceededException e) {
        return refused(400, String.valueOf(e.getMessage()), request);
      }
    }
    return ((Validated.Refused) validated).reply();
  }

  private MockReply refused(int status, String message, MockRequest request) {
    return parts.errors().error(status, message, request.path());
  }

  private static String id(RouteMatch.Found found) {
    return found.operation().operationId();
  }
}
