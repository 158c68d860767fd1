package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.common.Notifier;

/** Says nothing: what a caller must know is in the reply. */
final class QuietNotifier implements Notifier {
  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable t) {}
}
