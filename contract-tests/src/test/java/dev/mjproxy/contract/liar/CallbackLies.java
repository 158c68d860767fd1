package dev.mjproxy.contract.liar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lies about callbacks: the honest server calls the liar, and the liar calls the verifier. */
public final class CallbackLies {
  private static final String RELAY = "/liars-hook?to=";
  private static final Pattern HOOK = Pattern.compile("\"notifyHook\":\"(http[^\"]+)\"");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private CallbackLies() {}

  static List<Lie> all() {
    return List.of(
        Lies.lie(
            "drops notifyHook",
            "callback/arrives",
            (asked, honest) ->
                honest.apply(asked.withBody(HOOK.matcher(asked.body()).replaceAll("\"x\":1")))),
        new Lie(
            "calls back with plain text",
            "callback/is-a-json-post",
            () -> relay("text/plain", Optional::of)),
        changed("calls back less", "keeps-the-schema", task -> task.without("status")),
        changed("confuses tasks", "is-of-our-task", task -> task.put("id", "7")),
        changed("calls back another prompt", "agrees-with-fetch", task -> task.put("prompt", "x")),
        changed("calls back another time", "agrees-with-fetch", task -> task.put("submitTime", 7)),
        changed("always ends well", "agrees-with-fetch", CallbackLies::cancelled),
        counting("falls back", "goes-forward", (task, n) -> task.put("progress", 90 - n + "%")),
        counting("dies early", "goes-forward", CallbackLies::failedAtFirst),
        new Lie(
            "keeps the end to itself",
            "callback/the-end-arrives",
            () ->
                relay(
                    "application/json",
                    task -> Optional.of(task).filter(it -> !it.has("finishTime") || isOpen(it)))));
  }

  private static boolean isOpen(ObjectNode task) {
    return task.path("finishTime").isNull();
  }

  private static ObjectNode failedAtFirst(ObjectNode task, int call) {
    return call == 1 ? task.put("status", "FAILURE") : task;
  }

  private static ObjectNode cancelled(ObjectNode task) {
    return isOpen(task) ? task : task.put("status", "CANCEL");
  }

  private static Lie changed(String name, String check, UnaryOperator<ObjectNode> change) {
    return new Lie(
        name,
        "callback/" + check,
        () -> relay("application/json", task -> Optional.of(change.apply(task))));
  }

  private static Lie counting(
      String name, String check, BiFunction<ObjectNode, Integer, ObjectNode> change) {
    return new Lie(
        name,
        "callback/" + check,
        () -> {
          AtomicInteger calls = new AtomicInteger();
          return relay(
              "application/json", task -> Optional.of(change.apply(task, calls.incrementAndGet())));
        });
  }

  /** Stands between the server and the listener; what is empty is not passed on. */
  public static Lie.Defect relay(
      String contentType, Function<ObjectNode, Optional<ObjectNode>> change) {
    return (asked, honest) -> {
      if (asked.path().startsWith(RELAY)) {
        String to = asked.path().substring(RELAY.length());
        change
            .apply((ObjectNode) JsonMapper.shared().readTree(asked.body()))
            .ifPresent(
                task -> post(URLDecoder.decode(to, StandardCharsets.UTF_8), contentType, task));
        return Served.of(200, "text/plain", "");
      }
      Matcher hook = HOOK.matcher(asked.body());
      return honest.apply(
          hook.find()
              ? asked.withBody(
                  hook.replaceFirst(
                      "\"notifyHook\":\"http://%s%s%s\""
                          .formatted(
                              asked.headers().get("host"),
                              RELAY,
                              URLEncoder.encode(hook.group(1), StandardCharsets.UTF_8))))
              : asked);
    };
  }

  private static void post(String url, String contentType, ObjectNode task) {
    try {
      CLIENT.send(
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", contentType)
              .POST(HttpRequest.BodyPublishers.ofString(task.toString()))
              .build(),
          HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
