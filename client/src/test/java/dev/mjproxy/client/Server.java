package dev.mjproxy.client;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;

/** A server of which each test writes the responses itself. */
public final class Server {
  private Server() {}

  public static WireMockExtension onAnyPort() {
    return WireMockExtension.newInstance()
        .options(WireMockConfiguration.options().dynamicPort())
        .build();
  }

  public static void answers(WireMockExtension server, String json) {
    answers(server, "application/json", json);
  }

  public static void answers(WireMockExtension server, String contentType, String body) {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.aResponse().withHeader("Content-Type", contentType).withBody(body)));
  }
}
