package dev.mjproxy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long a fresh JVM takes to make a codec and read its first task. Starts the JVMs itself, the
 * libraries in turn, and prints the medians: CPU time of the thread, and by the clock.
 */
public final class FirstDecode {
  private static final int DEFAULT_STARTS = 15;

  private FirstDecode() {}

  /** Arguments: how many JVMs for each library; or the one library to try in this JVM. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 1 && !args[0].matches("\\d+")) {
      once(Library.valueOf(args[0]));
      return;
    }
    int starts = args.length == 0 ? DEFAULT_STARTS : Integer.parseInt(args[0]);
    Map<Library, List<double[]>> took = new EnumMap<>(Library.class);
    for (int i = 0; i < starts; i++) {
      for (Library library : Library.values()) {
        double[] times = FreshJvm.numbersOf(FirstDecode.class, library.name());
        took.computeIfAbsent(library, key -> new ArrayList<>()).add(times);
      }
    }
    System.out.println("medians of " + starts + ": CPU ms, clock ms");
    took.forEach(
        (library, times) ->
            System.out.printf(
                "%-14s %6.1f %6.1f%n", library, median(times, 0) / 1e6, median(times, 1) / 1e6));
  }

  /** Prints nanoseconds: CPU, clock. */
  static void once(Library library) throws IOException {
    byte[] json = Body.TASK.json();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    Object task = library.codec(Body.TASK).decode(json);
    long clockEnd = System.nanoTime();
    long cpuEnd = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.println("read " + task.getClass());
    System.out.println((cpuEnd - cpu) + " " + (clockEnd - clock));
  }

  private static double median(List<double[]> times, int column) {
    return Samples.of(times.stream().mapToLong(row -> (long) row[column]).toArray()).median();
  }
}
