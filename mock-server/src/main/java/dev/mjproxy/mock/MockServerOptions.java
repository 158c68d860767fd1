package dev.mjproxy.mock;

import dev.mjproxy.mock.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a mock server behaves. Immutable; start from {@link #defaults()}:
 *
 * <pre>{@code
 * MockServerOptions options =
 *     MockServerOptions.defaults().withSecret("S").withTaskDuration(Duration.ofMillis(400));
 * }</pre>
 *
 * @param network where it listens
 * @param secret what callers must send; empty lets everybody in
 * @param tasks how tasks run
 * @param clock the time that tasks are seen through
 * @param seed fixes everything that would otherwise be chance
 */
public record MockServerOptions(
    Network network, Optional<String> secret, TaskSettings tasks, Clock clock, long seed) {

  /**
   * Where the server listens.
   *
   * @param bindAddress {@code 127.0.0.1} unless told otherwise
   * @param port 0 for any free port, which is the default
   * @param maxBodyBytes larger request bodies get 413; default 64 MiB
   */
  public record Network(String bindAddress, int port, long maxBodyBytes) {}

  /**
   * How tasks run.
   *
   * @param duration from the start of a task to its end in FAST mode; default 8 s
   * @param concurrency how many run at once; default 3, {@link Tasks#UNLIMITED} for no limit
   * @param queueSize how many more may wait; default 10
   */
  public record TaskSettings(Duration duration, int concurrency, int queueSize) {
    /**
     * @throws IllegalArgumentException if the duration is negative, or a number below its range
     */
    public TaskSettings {
      if (duration.isNegative()) {
        throw new IllegalArgumentException("task duration: expected 0s or more, found " + duration);
      }
      if (concurrency < 1) {
        throw new IllegalArgumentException("concurrency: expected 1 or more, found " + concurrency);
      }
      if (queueSize < 0) {
        throw new IllegalArgumentException("queue size: expected 0 or more, found " + queueSize);
      }
    }
  }

  /** A free port on 127.0.0.1, no secret, tasks of 8 s, three at once, ten more waiting. */
  public static MockServerOptions defaults() {
    return new MockServerOptions(
        new Network("127.0.0.1", 0, 64L * 1024 * 1024),
        Optional.empty(),
        new TaskSettings(Duration.ofSeconds(8), 3, 10),
        Clock.systemUTC(),
        0);
  }

  /** Another port; 0 for any free one. */
  public MockServerOptions withPort(int port) {
    return withNetwork(new Network(network.bindAddress(), port, network.maxBodyBytes()));
  }

  /** Another address to listen on; {@code 0.0.0.0} for all. */
  public MockServerOptions withBindAddress(String address) {
    return withNetwork(new Network(address, network.port(), network.maxBodyBytes()));
  }

  /** Another limit on request bodies, in bytes. */
  public MockServerOptions withMaxBodyBytes(long bytes) {
    return withNetwork(new Network(network.bindAddress(), network.port(), bytes));
  }

  /** The secret that callers must send. */
  public MockServerOptions withSecret(String required) {
    return new MockServerOptions(network, Optional.of(required), tasks, clock, seed);
  }

  /** How long a task takes in FAST mode. */
  public MockServerOptions withTaskDuration(Duration duration) {
    return withTasks(new TaskSettings(duration, tasks.concurrency(), tasks.queueSize()));
  }

  /** How many tasks run at once. */
  public MockServerOptions withConcurrency(int concurrency) {
    return withTasks(new TaskSettings(tasks.duration(), concurrency, tasks.queueSize()));
  }

  /** How many more tasks may wait. */
  public MockServerOptions withQueueSize(int queueSize) {
    return withTasks(new TaskSettings(tasks.duration(), tasks.concurrency(), queueSize));
  }

  /** Another time; a {@link Clock#fixed} one stands still until the server's clock is moved. */
  public MockServerOptions withClock(Clock other) {
    return new MockServerOptions(network, secret, tasks, other, seed);
  }

  /** Another seed. */
  public MockServerOptions withSeed(long other) {
    return new MockServerOptions(network, secret, tasks, clock, other);
  }

  private MockServerOptions withNetwork(Network other) {
    return new MockServerOptions(other, secret, tasks, clock, seed);
  }

  private MockServerOptions withTasks(TaskSettings other) {
    return new MockServerOptions(network, secret, other, clock, seed);
  }
}
