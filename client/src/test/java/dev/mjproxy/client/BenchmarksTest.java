package dev.mjproxy.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.bench.Body;
import dev.mjproxy.bench.CallBench;
import dev.mjproxy.bench.FirstDecode;
import dev.mjproxy.bench.JsonCpuBench;
import dev.mjproxy.bench.WaitBench;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark as briefly as can be, so that none rots; the figures mean nothing. */
final class BenchmarksTest {
  private static final int DECODING = 14;
  private static final int ENCODING = 12;

  @Test
  void eachBenchmarkRunsForEachLibraryAndBody() throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("JsonBenchmark")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(new TimeValue(1, TimeUnit.MILLISECONDS))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    assertThat(results).hasSize(DECODING + ENCODING);
  }

  @Test
  void eachProgramPrintsItsFigures() throws Exception {
    assertThat(printed(() -> CallBench.main(new String[] {"2"}))).contains("clock ", "CPU ");
    assertThat(printed(() -> WaitBench.main(new String[] {"3", "1"})))
        .contains("tasks that ended            3", "noticed late, median", "woken by a callback");
  }

  @Test
  void eachProgramOfManyJvmsMeasuresInEachOfThem(@TempDir Path folder) throws Exception {
    assertThat(printed(() -> JsonCpuBench.main(new String[] {"GENERATED", "TASK", "5"})))
        .matches("(\\d+\\.\\d+ ){3}\\d+\\.\\d+\\R");
    Path json = folder.resolve("task.json");
    Files.write(json, Body.TASK.json());
    assertThat(printed(() -> FirstDecode.main(new String[] {"GENERATED", json.toString()})))
        .containsPattern("\\d+ \\d+");
  }

  private static String printed(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(UTF_8);
  }

  /** A program's main method. */
  private interface Program {
    void run() throws Exception;
  }
}
