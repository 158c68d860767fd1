package dev.mjproxy.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stub of the lowest priority that leads every URL to our pipeline. It comes back when
 * WireMock's stubs are reset or removed: a user who clears the own ones does not mean the mock.
 */
final class Fallback implements StubLifecycleListener {
  private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;
  private static final UUID ID = UUID.fromString("6d6a7072-6f78-4000-8000-000000000000");

  private @Nullable WireMockServer server;

  @Override
  public String getName() {
    return "mjproxy-fallback";
  }

  /** Adds the stub, now and whenever it is gone. */
  void keepIn(WireMockServer wireMock) {
    server = wireMock;
    add();
  }

  @Override
  public void afterStubsReset() {
    add();
  }

  @Override
  public void afterStubRemoved(StubMapping stub) {
    if (stub.getId().equals(ID)) {
      add();
    }
  }

  private void add() {
    if (server != null) {
      server.stubFor(
          any(anyUrl())
              .withId(ID)
              .atPriority(LOWEST_PRIORITY)
              .willReturn(aResponse().withTransformers(MockTransformer.NAME)));
    }
  }
}
