package dev.mjproxy.bench;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.MidjourneyJsonAdapterFactory;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One look at one finished task on loopback: by bare OkHttp, which takes the body as text that
 * nobody reads; by OkHttp and the generated adapter; and by the client, which also tells errors
 * from tasks and keeps the response. Each makes its request anew, since ids differ from call to
 * call. They take turns, each of them first as often as the others, so that other programs disturb
 * all alike; printed are medians of the batches, by the clock and in CPU time of the calling
 * thread.
 */
public final class CallBench {
  private static final int DEFAULT_BATCHES = 200;
  private static final int CALLS = 50;

  private CallBench() {}

  /** Arguments: how many batches of 50 calls each; default 200. The first quarter warms up. */
  public static void main(String[] args) throws IOException {
    int batches = args.length == 0 ? DEFAULT_BATCHES : Integer.parseInt(args[0]);
    OkHttpClient http = new OkHttpClient();
    try (MockServer mock =
            MockServer.start(MockServerOptions.defaults().withTaskDuration(Duration.ZERO));
        MidjourneyClient client =
            MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).apiKey("S").build()) {
      String id = client.imagine("Cat").await().id();
      String base = mock.baseUrl().toString();
      JsonAdapter<Task> adapter =
          new Moshi.Builder().add(new MidjourneyJsonAdapterFactory()).build().adapter(Task.class);
      compare(
          batches,
          List.of(
              () -> text(http, request(base, id)),
              () -> task(http, request(base, id), adapter),
              () -> client.tasks().fetch(id)));
    } finally {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  private static Request request(String base, String id) {
    return new Request.Builder()
        .url(base + "/mj/task/" + id + "/fetch")
        .header("Authorization", "Bearer S")
        .build();
  }

  private static @Nullable Task task(OkHttpClient http, Request request, JsonAdapter<Task> adapter)
      throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return adapter.fromJson(response.body().source());
    }
  }

  private static String text(OkHttpClient http, Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static void compare(int batches, List<Call> calls) throws IOException {
    long[][] clock = new long[calls.size()][batches];
    long[][] cpu = new long[calls.size()][batches];
    for (int batch = 0; batch < batches + batches / 3; batch++) {
      for (int turn = 0; turn < calls.size(); turn++) {
        int who = (batch + turn) % calls.size();
        int slot = batch % batches; // what warms up is written over
        long clockStart = System.nanoTime();
        long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        repeat(calls.get(who));
        long cpuEnd = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        clock[who][slot] = (System.nanoTime() - clockStart) / CALLS;
        cpu[who][slot] = (cpuEnd - cpuStart) / CALLS;
      }
    }
    say("us a call  OkHttp, text  OkHttp, task  client  client / OkHttp, task");
    print("clock", clock);
    print("CPU", cpu);
  }

  private static void repeat(Call call) throws IOException {
    for (int i = 0; i < CALLS; i++) {
      call.run();
    }
  }

  private static void print(String what, long[][] nanos) {
    double text = Samples.of(nanos[0]).median() / 1e3;
    double task = Samples.of(nanos[1]).median() / 1e3;
    double client = Samples.of(nanos[2]).median() / 1e3;
    say("%-10s %12.1f %13.1f %7.1f %8.2f", what, text, task, client, client / task);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /** One of the three. */
  private interface Call {
    @Nullable Object run() throws IOException;
  }
}
