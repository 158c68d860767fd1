package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the CPU time of a request in the pipeline, without HTTP: a figure that other load on the
 * machine hardly changes.
 */
final class PipelineBench {
  private static final int ROUNDS = 12;
  private static final int REQUESTS = 40_000;
  private static final String BASE_URL = "http://127.0.0.1:8080";
  private static final Map<String, String> HEADERS =
      Map.of("content-type", "application/json", "host", "127.0.0.1:8080");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PipelineBench() {}

  /** Prints microseconds of CPU time per request, of the best round of each kind. */
  public static void main(String[] args) {
    MockServerOptions options =
        MockServerOptions.defaults()
            .withConcurrency(MockServerOptions.UNLIMITED)
            .withTaskDuration(Duration.ZERO);
    try (Assembly assembly = new Assembly(options)) {
      RequestPipeline pipeline = assembly.pipeline();
      String imagine =
          "{\"prompt\":\"A cat on a red sofa, watercolour --ar 3:2 --v"
              + " 6.1\",\"state\":\"order-4711\"}";
      MockRequest submit = request("POST", "/mj/submit/imagine", imagine);
      String id =
          JsonMapper.shared().readTree(pipeline.handle(submit).body()).path("result").asString();
      MockRequest fetch = request("GET", "/mj/task/" + id + "/fetch", "");
      double fetching = best(() -> pipeline.handle(fetch));
      double submitting = best(() -> pipeline.handle(submit));
      System.out.printf("GET fetch    %6.2f us of CPU%n", fetching);
      System.out.printf("POST imagine %6.2f us of CPU%n", submitting);
    }
  }

  private static MockRequest request(String method, String url, String body) {
    return new MockRequest(
        method,
        url,
        name -> HEADERS.get(name.toLowerCase(Locale.ROOT)),
        body.getBytes(StandardCharsets.UTF_8),
        BASE_URL);
  }

  private static double best(Supplier<MockResponse> call) {
    double best = Double.MAX_VALUE;
    long seen = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = THREADS.getCurrentThreadCpuTime();
      for (int i = 0; i < REQUESTS; i++) {
        seen += call.get().status();
      }
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / 1e3 / REQUESTS);
    }
    if (seen != 200L * ROUNDS * REQUESTS) {
      throw new IllegalStateException("not all requests were answered with 200");
    }
    return best;
  }
}
