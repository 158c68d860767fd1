package dev.mjproxy.mock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.MockServerOptions.Access;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The console when its server goes and comes, and when it asks who is there. */
final class ConnectionTest {
  private final Browser browser = new Browser("en-US");

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void connectionThatWasLostIsRegained() {
    int port;
    try (RunningMock first = new RunningMock()) {
      port = first.server().port();
      first.accepted("imagine", Bodies.prompt("before the break"));
      browser.open(first.server().baseUrl());
      browser.sees("before the break");
    }
    browser.sees("Reconnecting…");
    try (RunningMock second = new RunningMock(o -> o.withPort(port))) {
      second.accepted("imagine", Bodies.prompt("after the break"));
      browser.sees("Live");
      browser.sees("after the break");
      browser.seesNo("before the break");
    }
  }

  @Test
  void keyAndSecretAreAskedForAndKeptForTheSession() {
    try (RunningMock mock =
        new RunningMock(o -> o.with(new Access(Optional.of("S"), true, Optional.of("K"))))) {
      browser.open(mock.server().baseUrl());
      browser.fill("dialog input", "wrong");
      browser.clickText("Continue");
      browser.sees("The one given before was refused.");
      browser.fill("dialog input", "K");
      browser.clickText("Continue");
      browser.sees("Live");

      assertThat(browser.script("return sessionStorage.getItem('mjproxy-key')")).isEqualTo("K");
      assertThat(browser.script("return document.cookie + JSON.stringify(localStorage)"))
          .asString()
          .doesNotContain("K\"");
      assertThat(browser.address()).isEqualTo("/__mjproxy/");
    }
  }

  @Test
  void languageOfTheBrowserComesFirst() {
    try (Browser chinese = new Browser("zh-CN");
        MockServer mock = MockServer.start(MockServerOptions.defaults())) {
      chinese.open(mock.baseUrl());
      chinese.sees("还没有任务");
    }
  }
}
