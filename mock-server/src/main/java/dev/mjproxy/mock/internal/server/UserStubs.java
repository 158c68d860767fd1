package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * The stubs that the user added to WireMock. WireMock is asked only while there are any: matching
 * and logging a request there costs more than answering it here.
 */
final class UserStubs implements StubLifecycleListener, ServeEventListener {
  private @Nullable WireMockServer server;
  private volatile boolean any;

  /** Hands a request to WireMock. */
  @FunctionalInterface
  interface WireMockCall {
    /** Lets WireMock match and answer the request. */
    void run() throws IOException, ServletException;
  }

  @Override
  public String getName() {
    return "mjproxy-user-stubs";
  }

  /** Looks for stubs in this server from now on. */
  synchronized void watch(WireMockServer wireMock) {
    server = wireMock;
    update();
  }

  /**
   * Asks WireMock for a stub that matches the request, if there are stubs.
   *
   * @return whether WireMock answered; if not, nothing was written
   */
  boolean answer(HttpServletRequest request, WireMockCall call)
      throws IOException, ServletException {
    if (!any || failsInWireMock(request)) {
      return false;
    }
    try {
      call.run();
      return true;
    } catch (NoStubMatchedException e) {
      return false;
    }
  }

  /** Ends WireMock's work on a request before it writes its own 404. */
  @Override
  public void afterMatch(ServeEvent event, Parameters parameters) {
    if (!event.getWasMatched()) {
      throw new NoStubMatchedException();
    }
  }

  @Override
  public void afterStubCreated(StubMapping stub) {
    update();
  }

  @Override
  public void afterStubsReset() {
    update();
  }

  @Override
  public void afterStubRemoved(StubMapping stub) {
    update();
  }

  /** Lists under the lock: an older list must not replace what a newer one showed. */
  private synchronized void update() {
    any = server != null && !server.listAllStubMappings().getMappings().isEmpty();
  }

  /** WireMock throws on such a request before it matches any stub. */
  private static boolean failsInWireMock(HttpServletRequest request) {
    return request.getRequestURI().equals("*")
        || isMultipartWithoutBoundary(request.getHeader("Content-Type"));
  }

  private static boolean isMultipartWithoutBoundary(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.strip().startsWith("multipart/") && !type.contains("boundary=");
  }

  /**
   * No stub matches the request; without a stack trace, for it is thrown for every such request.
   */
  private static final class NoStubMatchedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoStubMatchedException() {
      super("no stub of the user's matches", null, false, false);
    }
  }
}
