package dev.mjproxy.mock;

import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.mock.http.Cors;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Options of a mock server. Immutable; start from {@link #defaults()}:
 *
 * <pre>{@code
 * MockServerOptions options =
 *     MockServerOptions.defaults().withSecret("S").withTaskDuration(Duration.ofMillis(400));
 * }</pre>
 *
 * @param network addresses and ports
 * @param access secret and admin key
 * @param tasks duration and concurrency of tasks
 * @param hooks callbacks
 * @param limits memory, and time for request bodies
 * @param chance clock, seed and faults
 * @param dialect whose dialect the server speaks; default plus, with change and simple-change
 */
public record MockServerOptions(
    Network network,
    Access access,
    TaskSettings tasks,
    Hooks hooks,
    Limits limits,
    Chance chance,
    DialectOptions dialect) {
  /** A concurrency without limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /**
   * Addresses and ports.
   *
   * @param bindAddress {@code 127.0.0.1} unless told otherwise
   * @param port 0 for any free port, which is the default
   * @param trustForwarded whether links follow {@code X-Forwarded-*} headers; default no
   * @param https HTTPS beside HTTP; default none
   * @param cors which web pages may call the API; default all
   */
  public record Network(
      String bindAddress, int port, boolean trustForwarded, Optional<Https> https, Cors cors) {
    /** Without HTTPS, for pages of any origin. */
    public Network(String bindAddress, int port, boolean trustForwarded) {
      this(bindAddress, port, trustForwarded, Optional.empty(), Cors.ANY);
    }
  }

  /**
   * Access to the API and to the admin APIs.
   *
   * @param secret secret that requests must send; default empty: none
   * @param admin whether the admin API and WireMock's own are there; default yes
   * @param adminKey key that admin requests must send as {@code X-Mjproxy-Admin-Key}; default none
   *     on a loopback address, else a key made at the start ({@link MockServer#adminKey})
   * @param adminHosts {@code Host} names, beside {@code localhost}, that admin requests may use;
   *     default none
   * @param wireMockProxying whether stubs may forward requests, send webhooks and read files;
   *     default no
   */
  public record Access(
      Optional<String> secret,
      boolean admin,
      Optional<String> adminKey,
      Set<String> adminHosts,
      boolean wireMockProxying) {
    /**
     * Strips secret and key, and keeps the names in lower case; throws {@link
     * IllegalArgumentException} if secret or key is blank, or a name is no host name.
     */
    public Access {
      secret = secret.map(text -> Ranges.requireText("secret", text));
      adminKey = adminKey.map(text -> Ranges.requireText("admin key", text));
      adminHosts = Ranges.requireHosts(adminHosts);
    }

    /** Admin requests for this machine's names only, and without WireMock's proxying. */
    public Access(Optional<String> secret, boolean admin, Optional<String> adminKey) {
      this(secret, admin, adminKey, Set.of(), false);
    }

    Access with(Optional<String> otherSecret, Optional<String> otherKey) {
      return new Access(otherSecret, admin, otherKey, adminHosts, wireMockProxying);
    }
  }

  /**
   * Tasks.
   *
   * @param duration from the start of a task to its end in FAST mode; default 8 s
   * @param timeout after which a task that hangs fails; default 5 min
   * @param concurrency how many run at once; default 3, {@link #UNLIMITED} for no limit
   * @param queueSize how many more may wait, 0 for none; default 10
   * @param bannedWords words that a prompt may not hold, in lower case
   * @param remix whether variation, reroll and pan ask for a modal; default no
   */
  public record TaskSettings(
      Duration duration,
      Duration timeout,
      int concurrency,
      int queueSize,
      List<String> bannedWords,
      boolean remix) {
    /**
     * Throws {@link IllegalArgumentException} if a duration is negative or longer than 36,500 days,
     * or a number below its range.
     */
    public TaskSettings {
      bannedWords = List.copyOf(bannedWords);
      Ranges.requireDuration("task duration", duration);
      Ranges.requireDuration("task time-out", timeout);
      Ranges.requireAtLeast("concurrency", concurrency, 1);
      Ranges.requireAtLeast("queue size", queueSize, 0);
    }

    TaskSettings with(Duration time, int atOnce, int waiting, boolean asks) {
      return new TaskSettings(time, timeout, atOnce, waiting, bannedWords, asks);
    }
  }

  /**
   * Callbacks.
   *
   * @param allowedHosts hosts other than this machine that may be called; default none
   * @param attempts how often a callback is tried; default 1, as real servers do
   */
  public record Hooks(Set<String> allowedHosts, int attempts) {
    /** Throws {@link IllegalArgumentException} if {@code attempts} is below 1. */
    public Hooks {
      allowedHosts = Set.copyOf(allowedHosts);
      Ranges.requireAtLeast("hook attempts", attempts, 1);
    }
  }

  /**
   * Memory and time that the server gives to requests and tasks.
   *
   * @param maxTasks number of tasks kept; the oldest finished ones are dropped first; default
   *     1,000,000
   * @param maxBodyBytes larger request bodies get 413; default 64 MiB
   * @param maxUploadBytes of all uploaded pictures; the oldest are dropped first; default 256 MiB
   * @param maxBytes approximate memory for everything kept: half for tasks, at most half for
   *     uploads; default a quarter of the heap
   * @param bodyTimeout request bodies that take longer get 408; default 60 s
   */
  public record Limits(
      int maxTasks, long maxBodyBytes, long maxUploadBytes, long maxBytes, Duration bodyTimeout) {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    /** Throws {@link IllegalArgumentException} if a number is below 1, or the time negative. */
    public Limits {
      Ranges.requireAtLeast("max tasks", maxTasks, 1);
      Ranges.requireAtLeast("max body bytes", maxBodyBytes, 1);
      Ranges.requireAtLeast("max upload bytes", maxUploadBytes, 1);
      Ranges.requireAtLeast("max bytes", maxBytes, 1);
      Ranges.requireDuration("body timeout", bodyTimeout);
    }

    /** With a quarter of the heap in all, and 60 s for a body. */
    public Limits(int maxTasks, long maxBodyBytes, long maxUploadBytes) {
      this(maxTasks, maxBodyBytes, maxUploadBytes, MemoryBudget.ofTheHeap().bytes(), MINUTE);
    }
  }

  /**
   * Time, chance and faults, which a test fixes.
   *
   * @param clock the server's clock; a {@link Clock#fixed} one stands still until the server's is
   *     moved
   * @param seed fixes pictures and which requests faults strike; default 0
   * @param faults faults from the start on; default none
   */
  public record Chance(Clock clock, long seed, List<FaultRule> faults) {
    /** Keeps a copy of the list. */
    public Chance {
      faults = List.copyOf(faults);
    }
  }

  /** A free port on 127.0.0.1, no secret, tasks of 8 s, three run at once, ten more may wait. */
  public static MockServerOptions defaults() {
    return new MockServerOptions(
        new Network("127.0.0.1", 0, false),
        new Access(Optional.empty(), true, Optional.empty()),
        new TaskSettings(
            Duration.ofSeconds(8), Duration.ofMinutes(5), 3, 10, List.of("nude", "gore"), false),
        new Hooks(Set.of(), 1),
        new Limits(1_000_000, 64L << 20, 256L << 20),
        new Chance(Clock.systemUTC(), 0, List.of()),
        new DialectOptions("plus", true));
  }

  /**
   * Another dialect: {@code original}, {@code cipher}, {@code relay}, {@code trueai}, {@code plus},
   * or the path of a profile of one's own; throws {@link IllegalArgumentException} for others.
   */
  public MockServerOptions withProfile(String nameOrFile) {
    return with(new DialectOptions(nameOrFile, true));
  }

  /** Another port; 0 for any free one. */
  public MockServerOptions withPort(int port) {
    Network n = network;
    return with(new Network(n.bindAddress(), port, n.trustForwarded(), n.https(), n.cors()));
  }

  /** HTTPS beside HTTP. */
  public MockServerOptions withHttps(Https https) {
    Network n = network;
    return with(
        new Network(n.bindAddress(), n.port(), n.trustForwarded(), Optional.of(https), n.cors()));
  }

  /** The secret that callers must send. */
  public MockServerOptions withSecret(String secret) {
    return with(access.with(Optional.of(secret), access.adminKey()));
  }

  /** Duration of a task in FAST mode. */
  public MockServerOptions withTaskDuration(Duration duration) {
    return with(tasks.with(duration, tasks.concurrency(), tasks.queueSize(), tasks.remix()));
  }

  /** How many tasks run at once; {@link #UNLIMITED} for no limit. */
  public MockServerOptions withConcurrency(int concurrency) {
    return with(tasks.with(tasks.duration(), concurrency, tasks.queueSize(), tasks.remix()));
  }

  /** How many more tasks may wait. */
  public MockServerOptions withQueueSize(int queueSize) {
    return with(tasks.with(tasks.duration(), tasks.concurrency(), queueSize, tasks.remix()));
  }

  /** Whether variation, reroll and pan ask for a modal. */
  public MockServerOptions withRemix(boolean remix) {
    return with(tasks.with(tasks.duration(), tasks.concurrency(), tasks.queueSize(), remix));
  }

  /** Another clock; a {@link Clock#fixed} one stands still until the server's clock is moved. */
  public MockServerOptions withClock(Clock clock) {
    return with(new Chance(clock, chance.seed(), chance.faults()));
  }

  /** Another seed. */
  public MockServerOptions withSeed(long seed) {
    return with(new Chance(chance.clock(), seed, chance.faults()));
  }

  /** Faults from the start on. */
  public MockServerOptions withFaults(List<FaultRule> faults) {
    return with(new Chance(chance.clock(), chance.seed(), faults));
  }

  /** The same, listening elsewhere. */
  public MockServerOptions with(Network other) {
    return new MockServerOptions(other, access, tasks, hooks, limits, chance, dialect);
  }

  /** The same, for other callers. */
  public MockServerOptions with(Access other) {
    return new MockServerOptions(network, other, tasks, hooks, limits, chance, dialect);
  }

  /** The same, with other tasks. */
  public MockServerOptions with(TaskSettings other) {
    return new MockServerOptions(network, access, other, hooks, limits, chance, dialect);
  }

  /** The same, with other callbacks. */
  public MockServerOptions with(Hooks other) {
    return new MockServerOptions(network, access, tasks, other, limits, chance, dialect);
  }

  /** The same, with other limits. */
  public MockServerOptions with(Limits other) {
    return new MockServerOptions(network, access, tasks, hooks, other, chance, dialect);
  }

  /** The same, in another dialect. */
  public MockServerOptions with(DialectOptions other) {
    return new MockServerOptions(network, access, tasks, hooks, limits, chance, other);
  }

  /** The same, with other chance. */
  public MockServerOptions with(Chance other) {
    return new MockServerOptions(network, access, tasks, hooks, limits, other, dialect);
  }
}
