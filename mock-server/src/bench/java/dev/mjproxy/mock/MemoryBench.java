package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the heap of each of a million finished tasks, and the CPU time of a fetch and of the
 * first page of a query with a million tasks and with a thousand. Needs {@code -Xmx2g}.
 */
final class MemoryBench {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int READS = 20_000;

  /** The default limit of bytes would drop most of the tasks. */
  private static final MockServerOptions.Limits KEEPING_ALL =
      new MockServerOptions.Limits(MANY, 1 << 20, 1 << 20, 8L << 30, Duration.ofSeconds(60));

  private final RequestPipeline pipeline;
  private final Random random = new Random(1);
  private String lastId = "";

  private MemoryBench(RequestPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Prints bytes per task, and microseconds of CPU time per request. */
  public static void main(String[] args) {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withConcurrency(MockServerOptions.UNLIMITED)
            .withTaskDuration(Duration.ZERO)
            .with(KEEPING_ALL);
    try (Assembly assembly = new Assembly(options)) {
      MemoryBench bench = new MemoryBench(assembly.pipeline());
      bench.submit(FEW);
      bench.measure("warm-up");
      bench.measure(FEW + " tasks");
      long before = heapAfterCollection();
      bench.submit(MANY - FEW);
      long after = heapAfterCollection();
      bench.measure(MANY + " tasks");
      System.out.printf("%d bytes of heap per task%n", (after - before) / (MANY - FEW));
    }
  }

  /** Prompts of 1 to 200 characters. */
  private void submit(int tasks) {
    for (int i = 0; i < tasks; i++) {
      String prompt = "p".repeat(1 + random.nextInt(200));
      MockResponse response = call("POST", "/mj/submit/imagine", "{\"prompt\":\"" + prompt + "\"}");
      if (i == tasks - 1) {
        lastId = JsonMapper.shared().readTree(response.body()).path("result").asString();
      }
    }
  }

  private void measure(String when) {
    double fetch = micros(() -> call("GET", "/mj/task/" + lastId + "/fetch", ""), READS);
    double query =
        micros(
            () -> call("POST", "/mj/task/query", "{\"pageNumber\":1,\"pageSize\":10}"), READS / 20);
    System.out.printf("%-14s fetch %7.2f us, first page of query %7.2f us%n", when, fetch, query);
  }

  private static double micros(Runnable read, int times) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      read.run();
    }
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (after - before) / 1e3 / times;
  }

  private MockResponse call(String method, String url, String body) {
    MockResponse response =
        pipeline.handle(
            new MockRequest(
                method,
                url,
                name -> Map.of("Content-Type", "application/json").get(name),
                body.getBytes(StandardCharsets.UTF_8),
                "http://127.0.0.1:8080"));
    if (response.status() != 200) {
      throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
    }
    return response;
  }

  private static long heapAfterCollection() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
