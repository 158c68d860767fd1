package dev.mjproxy.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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
}
