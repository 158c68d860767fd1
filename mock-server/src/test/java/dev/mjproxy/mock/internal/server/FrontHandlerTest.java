package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.admin.model.ListStubMappingsResult;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mjproxy.mock.http.Cors;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.LoggedFailures;
import dev.mjproxy.mock.testing.RawSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

final class FrontHandlerTest {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final Server server = new Server();

  @AfterEach
  void stop() throws Exception {
    server.stop();
    scheduler.shutdownNow();
  }

  @Test
  void whatAStubWroteBeforeItFailedIsNotInTheErrorResponse() throws Exception {
    UserStubs stubs = new UserStubs();
    stubs.watch(new OneStub());
    FrontHandler front = new FrontHandler(steps(stubs));
    front.setHandler(new FailsHalfway());
    ServerConnector connector = new ServerConnector(server);
    server.addConnector(connector);
    server.setHandler(front);
    server.start();
    try (LoggedFailures logged = new LoggedFailures();
        RawSocket socket = new RawSocket(connector.getLocalPort())) {
      Answer answer = socket.send("GET /mine HTTP/1.1\nHost: localhost\n\n").answer(false);

      assertThat(answer).isNotNull();
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text()).isEqualTo("the server failed on this request");
      assertThat(logged.causes()).extracting(Throwable::getMessage).containsExactly("on purpose");
    }
  }

  private FrontHandler.Steps steps(UserStubs stubs) {
    return new FrontHandler.Steps(
        new CommonHeaders("1", Clock.systemUTC(), Cors.ANY),
        new RequestLimits(1_000),
        new CallbackLoopGuard(new ServerIdentity()),
        new AdminGuard(new WireMockHost.AdminAccess(true, Optional.empty(), Set.of(), false)),
        new BodyReader(1_000, Duration.ofMinutes(1), scheduler),
        new MockRequests(false),
        FrontHandlerTest::nothing,
        stubs,
        FrontHandlerTest::nothing,
        (status, message, path) ->
            MockResponse.json(status, message.getBytes(StandardCharsets.UTF_8)),
        new ResponseSender(scheduler));
  }

  private static MockResponse nothing(MockRequest request) {
    return MockResponse.empty(200);
  }

  /** WireMock with a stub. */
  private static final class OneStub extends WireMockServer {
    @Override
    public ListStubMappingsResult listAllStubMappings() {
      return new ListStubMappingsResult(List.of(new StubMapping()), null);
    }
  }

  /** Stands for WireMock: fails when a part of its response is written, but not yet sent. */
  private static final class FailsHalfway extends AbstractHandler {
    @Override
    public void handle(
        String target, Request base, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getOutputStream().write("half of".getBytes(StandardCharsets.UTF_8));
      throw new IllegalStateException("on purpose");
    }
  }
}
