package dev.mjproxy.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and writing tasks, all libraries side by side in one run. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {
  /** From bytes to objects. */
  @Benchmark
  public Object decode(Reading reading) throws IOException {
    return reading.codec.decode(reading.json);
  }

  /** From objects to bytes. */
  @Benchmark
  public byte[] encode(Writing writing) throws IOException {
    return writing.codec.encode(writing.value);
  }

  /** Who reads what. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Reading {
    /** Who. */
    @Param public Library library;

    /** What. */
    @Param public Body body;

    Codec codec;
    byte[] json;

    /** Makes the codec. */
    @Setup
    public void prepare() throws IOException {
      codec = library.codec(body);
      json = body.json();
    }
  }

  /** Who writes what. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // JMH sets the fields
  public static class Writing {
    /** Who. */
    @Param({"GENERATED", "MOSHI_CLASS", "MOSHI_RECORD", "GSON", "STOCK_GSON", "JACKSON"})
    public Library library;

    /** What. */
    @Param public Body body;

    Codec codec;
    Object value;

    /** Makes the codec and what it is to write. */
    @Setup
    public void prepare() throws IOException {
      codec = library.codec(body);
      value = codec.decode(body.json());
    }
  }
}
