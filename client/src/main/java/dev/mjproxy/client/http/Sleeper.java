package dev.mjproxy.client.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Sleeps. The client sleeps only through this, so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Returns after the time.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Returns after the time, or as soon as the semaphore has a permit, which a callback gives it. A
   * sleeper that does not implement it sleeps for the whole time.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  default void sleep(Duration duration, Semaphore wakeup) throws InterruptedException {
    sleep(duration);
  }
}
