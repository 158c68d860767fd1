package dev.mjproxy.client.http;

/** Tells users' code what happens; of use to the client only. */
public final class Listeners {
  private Listeners() {}

  /**
   * What a listener throws goes to the thread's handler of uncaught exceptions: a slip in a metric
   * must not cost the reply to a submission that has been paid, nor end the waiting for a task.
   * That holds for errors and checked exceptions (which Kotlin throws anywhere) too, and for a
   * handler that throws.
   */
  public static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      report(e);
    }
  }

  private static void report(Throwable e) {
    Thread thread = Thread.currentThread();
    try {
      thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
    } catch (Throwable ignored) {
      // as the JVM itself ignores what such a handler throws
    }
  }
}
