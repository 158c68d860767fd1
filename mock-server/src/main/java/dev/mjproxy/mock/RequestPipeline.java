package dev.mjproxy.mock;

import dev.mjproxy.mock.access.Authenticator;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import dev.mjproxy.mock.operation.OperationCall;
import dev.mjproxy.mock.operation.OperationHandler;
import dev.mjproxy.mock.render.ErrorReplies;
import dev.mjproxy.mock.route.RouteMatch;
import dev.mjproxy.mock.route.Router;
import dev.mjproxy.mock.validate.RequestValidator;
import dev.mjproxy.mock.validate.Validated;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The whole path of a request, in order: public pages ▸ authenticate ▸ route ▸ validate ▸ carry
 * out. This is the file to read first.
 */
final class RequestPipeline {
  private final List<PublicPage> publicPages;
  private final Authenticator authenticator;
  private final Router router;
  private final RequestValidator validator;
  private final Map<String, OperationHandler> handlers;
  private final ErrorReplies errors;

  RequestPipeline(
      List<PublicPage> publicPages,
      Authenticator authenticator,
      Router router,
      RequestValidator validator,
      Map<String, OperationHandler> handlers,
      ErrorReplies errors) {
    this.publicPages = publicPages;
    this.authenticator = authenticator;
    this.router = router;
    this.validator = validator;
    this.handlers = handlers;
    this.errors = errors;
  }

  MockReply handle(MockRequest request) {
    for (PublicPage page : publicPages) {
      Optional<MockReply> reply = page.find(request);
      if (reply.isPresent()) {
        return reply.get();
      }
    }
    return answer(request);
  }

  private MockReply answer(MockRequest request) {
    if (!authenticator.admits(request)) {
      return errors.error(
          401,
          "secret: expected the server's in Authorization (Bearer) or mj-api-secret, found "
              + authenticator.sent(request),
          request.path());
    }
    RouteMatch match = router.match(request.method(), request.path());
    if (match instanceof RouteMatch.Found found) {
      return carryOut(found, request);
    }
    return match instanceof RouteMatch.WrongMethod wrong
        ? wrongMethod(wrong, request)
        : errors.error(
            404,
            "path: expected one of this API's, such as /mj/submit/imagine; found " + request.path(),
            request.path());
  }

  private MockReply wrongMethod(RouteMatch.WrongMethod wrong, MockRequest request) {
    String message =
        "method: expected %s, found %s"
            .formatted(String.join(" or ", wrong.allowed()), request.method());
    return errors
        .error(405, message, request.path())
        .with("Allow", String.join(", ", wrong.allowed()));
  }

  private MockReply carryOut(RouteMatch.Found found, MockRequest request) {
    Validated validated = validator.validate(found.operation(), request);
    if (validated instanceof Validated.Accepted accepted) {
      OperationCall call =
          new OperationCall(
              found.operation(), found.id(), found.mode(), accepted.body(), request.baseUrl());
      return Objects.requireNonNull(
              handlers.get(found.operation().operationId()), "a handler for each operation")
          .handle(call);
    }
    return ((Validated.Refused) validated).reply();
  }
}
