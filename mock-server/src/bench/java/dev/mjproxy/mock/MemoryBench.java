package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.task.Tasks;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * What finished tasks cost: heap for each of a million, and fetch and the first page of a query
 * with a million against a thousand. Needs {@code -Xmx2g}.
 */
final class MemoryBench {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int LOOKS = 20_000;

  private final RequestPipeline pipeline;
  private final Random random = new Random(1);
  private String lastId = "";

  private MemoryBench(RequestPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Prints bytes a task, and microseconds of CPU a look. */
  public static void main(String[] args) {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withConcurrency(Tasks.UNLIMITED)
            .withTaskDuration(Duration.ZERO);
    try (Assembly assembly = new Assembly(options)) {
      MemoryBench bench = new MemoryBench(assembly.pipeline());
      bench.submit(FEW);
      bench.looks("warm-up");
      bench.looks(FEW + " tasks");
      long before = heapAfterCollection();
      bench.submit(MANY - FEW);
      long after = heapAfterCollection();
      bench.looks(MANY + " tasks");
      System.out.printf("%d bytes of heap a task%n", (after - before) / (MANY - FEW));
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

  private void looks(String when) {
    double fetch = micros(() -> call("GET", "/mj/task/" + lastId + "/fetch", ""), LOOKS);
    double query =
        micros(
            () -> call("POST", "/mj/task/query", "{\"pageNumber\":1,\"pageSize\":10}"), LOOKS / 20);
    System.out.printf("%-14s fetch %7.2f us, first page of query %7.2f us%n", when, fetch, query);
  }

  private static double micros(Runnable look, int times) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      look.run();
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
