package dev.mjproxy.bench;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What waiting costs: requests, memory and threads for many tasks at once, and how late the end of
 * one is noticed, by polling and by a callback. The mock runs in the same JVM; its memory and
 * threads are counted before.
 */
public final class WaitBench {
  private static final int MANY = 1_000;
  private static final int ONE_BY_ONE = 20;
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofSeconds(1);

  private WaitBench() {}

  /** Arguments: how many tasks at once, default 1,000; how many one by one, default 20. */
  public static void main(String[] args) throws IOException {
    int atOnce = args.length > 0 ? Integer.parseInt(args[0]) : MANY;
    int oneByOne = args.length > 1 ? Integer.parseInt(args[1]) : ONE_BY_ONE;
    AtomicInteger requests = new AtomicInteger();
    try (MockServer mock = MockServer.start(drawing(args.length > 0 ? SHORT : LONG));
        MidjourneyClient client = client(mock, counting(requests))) {
      many(client, requests, atOnce);
    }
    try (MockServer mock = MockServer.start(drawing(SHORT));
        MidjourneyClient client = client(mock, CallListener.NONE)) {
      late(client, oneByOne);
    }
    try (MockServer mock = MockServer.start(drawing(SHORT));
        MidjourneyClient client = client(mock, CallListener.NONE)) {
      woken(client, oneByOne);
    }
  }

  private static MockServerOptions drawing(Duration each) {
    return MockServerOptions.defaults()
        .withTaskDuration(each)
        .withConcurrency(MANY)
        .withQueueSize(MANY);
  }

  private static MidjourneyClient client(MockServer mock, CallListener listener) {
    return MidjourneyClient.builder().baseUrl(mock.baseUrl().toString()).listener(listener).build();
  }

  static CallListener counting(AtomicInteger requests) {
    return new CallListener() {
      @Override
      public void responded(String operation, int status, Duration took) {
        requests.incrementAndGet();
      }
    };
  }

  /** All at once; naive polling would ask for each once in every interval of the same back-off. */
  static void many(MidjourneyClient client, AtomicInteger requests, int atOnce) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      ids.add(client.imagine("cat " + i).submit().idOrThrow());
    }
    AtomicInteger rounds = new AtomicInteger();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int before = threads.getThreadCount();
    threads.resetPeakThreadCount();
    long heap = heapAfterCollection();
    requests.set(0);
    AwaitOptions options =
        AwaitOptions.defaults()
            .withCancelled(
                () -> {
                  rounds.incrementAndGet();
                  return false;
                });
    AwaitedTasks awaited = client.tasks().awaitAll(ids, options);
    long kept = heapAfterCollection() - heap;
    say("tasks that ended            %d", awaited.settled().size());
    say("requests                    %d", requests.get());
    say("requests of naive polling   %d", (rounds.get() + 1) * atOnce);
    say("heap kept with the results  %.1f KB a task", kept / 1024.0 / awaited.settled().size());
    say("threads more, mock included %d", threads.getPeakThreadCount() - before);
  }

  /** How long after its finish time a task is given back, as a share of the interval. */
  static void late(MidjourneyClient client, int times) {
    long[] permille = new long[times];
    for (int i = 0; i < times; i++) {
      Duration interval = Duration.ofMillis(300 + 10L * i);
      AwaitOptions options = AwaitOptions.defaults().withInterval(interval, interval);
      Instant end = client.imagine("cat " + i).await(options).finishTime().orElseThrow();
      long late = System.currentTimeMillis() - end.toEpochMilli();
      permille[i] = 1_000 * late / interval.toMillis();
    }
    Samples late = Samples.of(permille);
    say("noticed late, median        %.0f %% of the interval", late.median() / 10);
    say("noticed late, at most       %.0f %% of the interval", late.at(1) / 10);
  }

  /** From the last callback's arrival to the end of the waiting, with the fetch that checks it. */
  static void woken(MidjourneyClient client, int times) throws IOException {
    AtomicLong arrived = new AtomicLong();
    HttpServer hook =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hook.createContext(
        "/",
        exchange -> {
          try (exchange) {
            arrived.set(System.nanoTime());
            client.webhooks().receive(exchange.getRequestBody());
            exchange.sendResponseHeaders(204, -1);
          }
        });
    hook.start();
    String address = "http://127.0.0.1:" + hook.getAddress().getPort() + "/";
    AwaitOptions rarely =
        AwaitOptions.defaults().withInterval(Duration.ofMinutes(1), Duration.ofMinutes(1));
    try {
      long[] micros = new long[times];
      for (int i = 0; i < times; i++) {
        client.imagine("cat " + i).notifyHook(address).await(rarely);
        micros[i] = (System.nanoTime() - arrived.get()) / 1_000;
      }
      say("woken by a callback, median %.0f microseconds", Samples.of(micros).median());
    } finally {
      hook.stop(0);
    }
  }

  private static long heapAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
