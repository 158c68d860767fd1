package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.log.InternalErrors;
import java.io.IOException;
import java.nio.ByteBuffer;
import wiremock.jakarta.servlet.RequestDispatcher;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers requests that Jetty itself refuses in our JSON, not with an HTML page. */
final class JsonErrorHandler extends ErrorHandler {
  private final FrontHandler.Steps steps;

  JsonErrorHandler(FrontHandler.Steps steps) {
    this.steps = steps;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        && response.getStatus() >= 500) {
      InternalErrors.report("a request was answered with " + response.getStatus(), thrown);
    }
    steps.headers().set(AdminPath.of(target, request.getRequestURI()), request, response);
    ResponseSender.write(
        steps
            .errors()
            .refuse(response.getStatus(), reason(response.getStatus()), request.getRequestURI()),
        response);
  }

  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    MockResponse response = steps.errors().refuse(status, "request: " + reason, "");
    response.headers().forEach(fields::put);
    steps.headers().set(fields::put);
    return ByteBuffer.wrap(response.body());
  }

  private static String reason(int status) {
    return status >= 500 ? "the server failed on this request" : "request: not acceptable";
  }
}
