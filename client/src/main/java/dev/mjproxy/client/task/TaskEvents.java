package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import java.util.function.Consumer;

/**
 * Carries callbacks between processes: one that lands on a replica wakes the thread that waits for
 * its task on another. Within one process the client needs none.
 *
 * <pre>{@code
 * TaskEvents events = new RedisTaskEvents(connection); // your implementation
 * MidjourneyClient client = MidjourneyClient.builder().baseUrl(url).taskEvents(events).build();
 * }</pre>
 *
 * <p>An implementation may lose messages, repeat them, and hand one back to the process that
 * published it: waiting polls all the same, at a slower pace. {@link Task#toJson()} and {@link
 * Task#fromJson} make texts of tasks. The client does not close it.
 */
public interface TaskEvents {
  /**
   * Sends what a callback brought to the other processes; called on the thread that received it. It
   * should not wait for a slow network. What it throws goes to the thread's uncaught exception
   * handler.
   */
  void publish(Task task);

  /**
   * Tells the listener of each task that other processes publish, on any thread, until the
   * subscription is closed. The client calls it once, when it is built.
   */
  Subscription subscribe(Consumer<Task> listener);

  /** What {@link #subscribe} gives back. */
  interface Subscription extends AutoCloseable {
    /** Tells the listener of nothing any more. */
    @Override
    void close();
  }
}
