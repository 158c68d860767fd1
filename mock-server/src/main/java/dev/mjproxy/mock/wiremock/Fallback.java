package dev.mjproxy.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.GlobalSettingsListener;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stub of the lowest priority that leads every URL to our pipeline. It comes back when
 * WireMock's stubs are reset or removed: a user who clears the own ones does not mean the mock.
 */
final class Fallback implements StubLifecycleListener, GlobalSettingsListener {
  private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;
  private static final UUID ID = UUID.fromString("6d6a7072-6f78-4000-8000-000000000000");

  private @Nullable WireMockServer server;
  private volatile boolean alone;
  private volatile boolean defaultSettings = true;

  @Override
  public String getName() {
    return "mjproxy-fallback";
  }

  /** Adds the stub, now and whenever it is gone. */
  void keepIn(WireMockServer wireMock) {
    server = wireMock;
    add();
  }

  /** Whether WireMock holds nothing but this stub, and its settings are the default ones. */
  boolean isAlone() {
    return alone && defaultSettings;
  }

  @Override
  public void afterStubCreated(StubMapping stub) {
    count();
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
    count();
  }

  @Override
  public void afterStubEdited(StubMapping before, StubMapping after) {
    count();
  }

  @Override
  public void afterGlobalSettingsUpdated(GlobalSettings before, GlobalSettings after) {
    defaultSettings = after.equals(GlobalSettings.defaults());
  }

  private void count() {
    if (server != null) {
      List<StubMapping> stubs = server.listAllStubMappings().getMappings();
      alone = stubs.size() == 1 && isOurs(stubs.get(0));
    }
  }

  /** By what it does: a user may have put an own stub in its place. */
  private static boolean isOurs(StubMapping stub) {
    @Nullable List<String> transformers = stub.getResponse().getTransformers();
    return transformers != null && transformers.contains(MockTransformer.NAME);
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
