package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.common.Errors;
import com.github.tomakehurst.wiremock.common.NotPermittedException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.HttpClientFactory;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Blocks stubs from reaching outside the mock: they may not forward requests, send webhooks or read
 * files of the project that the mock is started in. Such stubs are refused, and WireMock gets an
 * HTTP client that refuses to connect, as a second line of defence.
 */
final class OutboundBlocker implements StubLifecycleListener, HttpClientFactory {
  private static final String REFUSAL = " is off; see --allow-wiremock-proxying";

  @Override
  public String getName() {
    return "mjproxy-no-ways-out";
  }

  @Override
  public void beforeStubCreated(StubMapping stub) {
    check(stub);
  }

  @Override
  public void beforeStubEdited(StubMapping before, StubMapping after) {
    check(after);
  }

  @Override
  public HttpClient buildHttpClient(
      Options options, boolean trustAll, List<String> trusted, boolean useSystemProperties) {
    return request -> {
      throw new IOException("stub: forwarding" + REFUSAL);
    };
  }

  /** A folder that does not exist, in place of {@code src/test/resources} of the user's project. */
  static String noFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"), "mjproxy-none-" + UUID.randomUUID())
        .toString();
  }

  private static void check(StubMapping stub) {
    if (stub.getResponse().isProxyResponse()) {
      throw refused("proxyBaseUrl");
    }
    if (stub.getResponse().specifiesBodyFile()) {
      throw refused("bodyFileName");
    }
    // Listeners of WireMock's own: "webhook" is the only one, and all of them act outside.
    if (!isEmpty(stub.getServeEventListeners()) || !isEmpty(stub.getPostServeActions())) {
      throw refused("serveEventListeners and postServeActions");
    }
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  private static NotPermittedException refused(String what) {
    return new NotPermittedException(Errors.single(403, "stub: " + what + REFUSAL));
  }
}
