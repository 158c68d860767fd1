package dev.mjproxy.client.http;

/** Tells users' code what happens. */
final class Listeners {
  private Listeners() {}

  /**
   * What a listener throws goes to the thread's handler of uncaught exceptions: a slip in a metric
   * must not cost the reply to a submission that has been paid.
   */
  static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    }
  }
}
