package dev.mjproxy.client.http;

import java.time.Duration;

/** Sleeps. The client sleeps only through this, so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Returns after the time.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;
}
