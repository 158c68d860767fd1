package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.common.Notifier;
import dev.mjproxy.mock.internal.log.InternalErrors;

/** Drops WireMock's messages but for exceptions: clients get errors in responses. */
final class QuietNotifier implements Notifier {
  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable t) {
    InternalErrors.report("WireMock says: " + message, t);
  }
}
