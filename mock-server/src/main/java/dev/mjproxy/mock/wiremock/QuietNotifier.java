package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;
import dev.mjproxy.mock.log.InternalErrors;

/** Says nothing but what was thrown: what a caller must know is in the reply. */
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
