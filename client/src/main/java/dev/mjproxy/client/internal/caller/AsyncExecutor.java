package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.internal.transport.Connections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Daemon threads behind the client's futures: at most 64, started when needed, ended after 10 s
 * without work.
 */
public final class AsyncExecutor {
  private static final int MAX_THREADS = 64;
  private static final int IDLE_SECONDS = 10;

  private final ExecutorService threads;
  private final Consumer<Thread> interrupter;

  AsyncExecutor(Consumer<Thread> interrupter) {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MAX_THREADS,
            MAX_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "mjproxy-client-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
    this.interrupter = interrupter;
  }

  <T> CompletableFuture<T> start(Supplier<T> work) {
    Job<T> job = new Job<>(work);
    try {
      threads.execute(job::run);
    } catch (RejectedExecutionException e) {
      job.completeExceptionally(new IllegalStateException(Connections.CLOSED, e));
    }
    return job;
  }

  void close() {
    threads.shutdown();
  }

  /** A future whose cancellation interrupts its own work, and no later work of the same thread. */
  private final class Job<T> extends CompletableFuture<T> {
    private final Supplier<T> work;
    private @Nullable Thread worker;

    Job(Supplier<T> work) {
      this.work = work;
    }

    void run() {
      if (!begin()) {
        return;
      }
      try {
        T value = work.get();
        end();
        complete(value);
      } catch (RuntimeException | Error e) {
        end();
        completeExceptionally(e);
      }
    }

    private synchronized boolean begin() {
      if (isDone()) {
        return false;
      }
      worker = Thread.currentThread();
      return true;
    }

    private synchronized void end() {
      worker = null;
      Thread.interrupted(); // a cancellation must not reach what this thread does next
    }

    @Override
    public synchronized boolean cancel(boolean mayInterruptIfRunning) {
      boolean isCancelled = super.cancel(mayInterruptIfRunning);
      Thread thread = worker;
      if (isCancelled && thread != null) {
        interrupter.accept(thread);
      }
      return isCancelled;
    }
  }
}
