package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Takes every request first. The steps, in order; each may answer, and then the later ones are not
 * asked:
 *
 * <ol>
 *   <li>limits: {@link RequestLimits} and {@link CallbackLoopGuard}
 *   <li>the {@link AdminGuard}, for the admin APIs alone
 *   <li>the {@link BodyReader}; the request is handled again if its body has to be waited for
 *   <li>the admin APIs: ours with the console's files, then WireMock's
 *   <li>the {@link UserStubs}, while there are any
 *   <li>the mock's API
 * </ol>
 *
 * <p>{@link CommonHeaders} are on every response of these steps. Our own responses go out through
 * {@link ResponseSender}; those of the user's stubs and of WireMock's admin API are sent by
 * WireMock.
 */
final class FrontHandler extends HandlerWrapper {
  private final Steps steps;

  /**
   * The steps.
   *
   * @param admin answers requests below {@code /__mjproxy/}
   * @param api answers all other requests
   */
  record Steps(
      CommonHeaders headers,
      RequestLimits limits,
      CallbackLoopGuard callbacks,
      AdminGuard adminGuard,
      BodyReader bodies,
      MockRequests requests,
      Function<MockRequest, MockResponse> admin,
      UserStubs stubs,
      Function<MockRequest, MockResponse> api,
      WireMockHost.Refusals errors,
      ResponseSender sender) {}

  FrontHandler(Steps steps) {
    this.steps = steps;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    AdminPath path = AdminPath.of(target, request.getRequestURI());
    try {
      steps.headers().set(path, request, response);
      Optional<ErrorStatus> refusal =
          BodyReader.isHandledAgain(base) ? Optional.empty() : refusal(path, base);
      BodyReader.BodyResult reading =
          refusal
              .<BodyReader.BodyResult>map(BodyReader.Failed::new)
              .orElseGet(() -> steps.bodies().read(base));
      if (reading instanceof BodyReader.Complete whole) {
        answer(path, target, base, new BufferedRequest(request, whole.body()));
      } else if (reading instanceof BodyReader.Failed broken) {
        refuse(broken.error(), base);
      } else {
        base.setHandled(true);
      }
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      refuse(ErrorStatus.whileAnswering(e), base);
    }
  }

  private Optional<ErrorStatus> refusal(AdminPath path, Request request) {
    return steps
        .limits()
        .refusal(request)
        .or(
            () ->
                path == AdminPath.NONE
                    ? steps.callbacks().refusal(request)
                    : steps.adminGuard().refusal(path, request));
  }

  private void answer(AdminPath path, String target, Request base, BufferedRequest request)
      throws IOException, ServletException {
    if (path == AdminPath.NONE) {
      if (!steps.stubs().answer(request, () -> askWireMock(target, base, request))) {
        send(steps.api(), base, request);
      }
      return;
    }
    Optional<ErrorStatus> refusal = steps.adminGuard().bodyRefusal(path, base, request.body());
    if (refusal.isPresent()) {
      refuse(refusal.get(), base);
    } else if (path == AdminPath.MOCK || path == AdminPath.CONSOLE) {
      send(steps.admin(), base, request);
    } else {
      askWireMock(target, base, request);
    }
  }

  private void askWireMock(String target, Request base, BufferedRequest request)
      throws IOException, ServletException {
    super.handle(target, base, request, base.getResponse());
  }

  private void send(
      Function<MockRequest, MockResponse> handler, Request base, BufferedRequest request)
      throws IOException {
    steps.sender().send(handler.apply(steps.requests().of(request, request.body())), base);
  }

  /**
   * Answers with the error alone: what was written before is dropped. Closes the connection, since
   * the rest of the body would be read as the next request.
   */
  private void refuse(ErrorStatus error, Request base) throws IOException {
    MockResponse response =
        steps.errors().refuse(error.status(), error.message(), base.getRequestURI());
    base.setHandled(true);
    base.getResponse().resetBuffer();
    base.getResponse().setHeader("Connection", "close");
    error.headers().forEach(base.getResponse()::setHeader);
    ResponseSender.write(response, base.getResponse());
  }
}
