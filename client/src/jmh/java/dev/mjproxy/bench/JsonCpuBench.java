package dev.mjproxy.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The work of {@link JsonBenchmark} in CPU time of its thread, the best of many rounds: what other
 * programs on the machine cannot change much. Each library works in JVMs of its own, in turn.
 */
public final class JsonCpuBench {
  private static final int DEFAULT_ROUNDS = 3;
  private static final int BATCHES = 12;
  private static final Duration WARM_UP = Duration.ofMillis(1_500);
  private static final int BATCHES_IN_WARM_UP = 30;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Where each result goes, so that none can be optimised away. */
  private static final AtomicReference<Object> SINK = new AtomicReference<>();

  private JsonCpuBench() {}

  /**
   * Arguments: how many JVMs for each, default 3; or the library and the body to try in this JVM,
   * and for how many milliseconds to warm up, default 1,500.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 1) {
      Duration warmUp = args.length > 2 ? Duration.ofMillis(Long.parseLong(args[2])) : WARM_UP;
      once(Library.valueOf(args[0]), Body.valueOf(args[1]), warmUp);
      return;
    }
    int rounds = args.length == 0 ? DEFAULT_ROUNDS : Integer.parseInt(args[0]);
    for (Body body : Body.values()) {
      System.out.println(
          body + ", " + body.json().length + " bytes: decode us, bytes; encode us, bytes");
      compare(body, rounds)
          .forEach(
              (library, best) ->
                  System.out.printf(
                      "%-14s %8.2f %9.0f %8.2f %9.0f%n",
                      library, best[0] / 1e3, best[1], best[2] / 1e3, best[3]));
    }
  }

  private static Map<Library, double[]> compare(Body body, int rounds)
      throws IOException, InterruptedException {
    Map<Library, double[]> best = new EnumMap<>(Library.class);
    for (int round = 0; round < rounds; round++) {
      for (Library library : Library.values()) {
        double[] now = FreshJvm.numbersOf(JsonCpuBench.class, library.name(), body.name());
        best.merge(library, now, JsonCpuBench::least);
      }
    }
    return best;
  }

  private static double[] least(double[] a, double[] b) {
    double[] least = new double[a.length];
    Arrays.setAll(least, i -> Math.min(a[i], b[i]));
    return least;
  }

  private static void once(Library library, Body body, Duration warmUp) throws IOException {
    byte[] json = body.json();
    Codec codec = library.codec(body);
    double[] decode = best(() -> codec.decode(json), warmUp);
    double[] encode = {0, 0};
    if (library != Library.TOKENS) {
      Object value = codec.decode(json);
      encode = best(() -> codec.encode(value), warmUp);
    }
    System.out.printf("%f %f %f %f%n", decode[0], decode[1], encode[0], encode[1]);
  }

  /** Nanoseconds and bytes for one run of the work. */
  private static double[] best(Work work, Duration warmUp) throws IOException {
    long runs = warmUp(work, warmUp.toNanos());
    double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int batch = 0; batch < BATCHES; batch++) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      repeat(work, runs);
      double[] now = {
        (double) (THREADS.getCurrentThreadCpuTime() - cpu) / runs,
        (double) (THREADS.getCurrentThreadAllocatedBytes() - bytes) / runs
      };
      best = least(best, now);
    }
    return best;
  }

  /** How many runs make a batch. */
  private static long warmUp(Work work, long nanos) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    long runs = 0;
    long spent = 0;
    while (spent < nanos) {
      repeat(work, 10);
      runs += 10;
      spent = THREADS.getCurrentThreadCpuTime() - start;
    }
    return Math.max(1, runs / BATCHES_IN_WARM_UP);
  }

  private static void repeat(Work work, long times) throws IOException {
    for (long i = 0; i < times; i++) {
      SINK.lazySet(work.run());
    }
  }

  /** Something to measure. */
  private interface Work {
    Object run() throws IOException;
  }
}
