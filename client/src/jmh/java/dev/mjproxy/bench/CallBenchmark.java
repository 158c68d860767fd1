package dev.mjproxy.bench;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One look at one finished task on loopback, with the client and with bare OkHttp. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 8, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up
public class CallBenchmark {
  private MockServer mock;
  private MidjourneyClient client;
  private OkHttpClient http;
  private String id;
  private Request request;

  /** Starts the mock and draws one task. */
  @Setup
  public void start() {
    mock = MockServer.start(MockServerOptions.defaults().withTaskDuration(Duration.ZERO));
    client = MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).apiKey("S").build();
    http = new OkHttpClient();
    id = client.imagine("Cat").await().id();
    request =
        new Request.Builder()
            .url(mock.baseUrl() + "/mj/task/" + id + "/fetch")
            .header("Authorization", "Bearer S")
            .build();
  }

  /** Ends both. */
  @TearDown
  public void stop() {
    client.close();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    mock.close();
  }

  /** The façade: sends, tells errors, reads the task, keeps the raw reply. */
  @Benchmark
  public Task client() {
    return client.tasks().fetch(id);
  }

  /** OkHttp: sends and takes the body as text, which nobody reads. */
  @Benchmark
  public String okHttp() throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.body().string();
    }
  }
}
