package dev.mjproxy.client.internal.transport;

/** Calls users' listeners so that their exceptions cannot break a call. */
public final class SafeListeners {
  private SafeListeners() {}

  /**
   * Runs a listener. What it throws goes to the thread's uncaught exception handler: an error in a
   * metric must not lose the response to a paid submission, nor end the waiting for a task. That
   * holds for errors and checked exceptions (which Kotlin throws anywhere) too, and for a handler
   * that throws.
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
