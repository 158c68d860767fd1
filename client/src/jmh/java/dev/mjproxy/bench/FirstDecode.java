package dev.mjproxy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * Arguments: how many JVMs for each library, default 15; or the one library to try in this JVM
   * and the file with the task.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 2) {
      once(Library.valueOf(args[0]), Path.of(args[1]));
      return;
    }
    Path json = Files.createTempFile("task", ".json");
    try {
      Files.write(json, Body.TASK.json());
      compare(args.length == 0 ? DEFAULT_STARTS : Integer.parseInt(args[0]), json);
    } finally {
      Files.delete(json);
    }
  }

  private static void compare(int starts, Path json) throws IOException, InterruptedException {
    Map<Library, List<double[]>> took = new EnumMap<>(Library.class);
    for (int i = 0; i < starts; i++) {
      for (Library library : Library.values()) {
        double[] times = FreshJvm.numbersOf(FirstDecode.class, library.name(), json.toString());
        took.computeIfAbsent(library, key -> new ArrayList<>()).add(times);
      }
    }
    System.out.println("medians of " + starts + ": CPU ms, clock ms");
    took.forEach(
        (library, times) ->
            System.out.printf(
                "%-14s %6.1f %6.1f%n", library, median(times, 0) / 1e6, median(times, 1) / 1e6));
  }

  /** Prints nanoseconds: CPU, clock. No class of any library is loaded before it. */
  private static void once(Library library, Path file) throws IOException {
    byte[] json = Files.readAllBytes(file);
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
