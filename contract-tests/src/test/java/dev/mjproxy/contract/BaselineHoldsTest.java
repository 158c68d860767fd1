package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Baseline;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A baseline of one run knows the findings of the next, whatever ids look like. */
final class BaselineHoldsTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(150));
  private static final AtomicInteger COUNT = new AtomicInteger(4700);

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  /** How a server writes the ids of its tasks. */
  private enum Form {
    FOUR_DIGITS,
    UUIDS,
    WORDS,
    TWO_DIGITS;

    String next() {
      int number = COUNT.incrementAndGet();
      return switch (this) {
        case FOUR_DIGITS -> "" + number;
        case UUIDS -> UUID.randomUUID().toString();
        case WORDS -> "task_" + Long.toString(number, 36) + "zQ";
        case TWO_DIGITS -> "" + (number % 90 + 10);
      };
    }
  }

  static Form[] forms() {
    return Form.values();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void findingsOfTheNextRunAreKnown(Form form) throws Exception {
    RunReport first = run(form);
    assertThat(first.causes()).hasSizeGreaterThan(2);
    Baseline baseline = Baseline.NONE.renewed(first.results());
    RunReport second = run(form).with(baseline);
    assertThat(second.newCauses()).isEmpty();
    assertThat(baseline.gone(second.results())).isEmpty();
    assertThat(second.exitCode()).isZero();
  }

  private static RunReport run(Form form) throws Exception {
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), new Renamed(form))) {
      return Verifier.of(Target.at(server.baseUrl()).withSecret("S"))
          .with(
              new Verifier.Options(
                  new Selection(
                      List.of(
                          "lifecycle/task-is-listed",
                          "lifecycle/buttons-belong-to-the-image",
                          "lifecycle/end-is-final",
                          "lifecycle/submit-is-accepted"),
                      List.of()),
                  OptionalInt.of(9),
                  Strictness.NORMAL,
                  1))
          .run();
    }
  }

  /** Gives each task an id of another form, and lies about it. */
  private static final class Renamed implements Lie.Defect {
    private static final Pattern HONEST_ID = Pattern.compile("(?<=\")[0-9]{16}(?=\")");

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final AtomicInteger looks = new AtomicInteger();
    private final Form form;

    Renamed(Form form) {
      this.form = form;
    }

    @Override
    public Served answer(Asked asked, Function<Asked, Served> honest) {
      Served served = honest.apply(translated(asked));
      Served named =
          new Served(
              served.status(),
              served.headers(),
              HONEST_ID.matcher(served.body()).replaceAll(id -> name(id.group())));
      if (asked.path().endsWith("/task/list")) {
        return Served.of(200, "application/json", "[]");
      }
      return asked.path().endsWith("/fetch") ? named.withTasks(this::lie) : named;
    }

    private ObjectNode lie(ObjectNode task) {
      if (task.path("buttons").size() > 0) {
        ((ObjectNode) task.path("buttons").path(1))
            .put("customId", "MJ::JOB::upsample::2::" + UUID.randomUUID());
        task.put("imageUrl", "http://cdn.test/" + looks.incrementAndGet() + UUID.randomUUID());
      }
      return task;
    }

    private String name(String id) {
      return names.computeIfAbsent(id, unnamed -> form.next());
    }

    private Asked translated(Asked asked) {
      String path = asked.path();
      String body = asked.body();
      for (Map.Entry<String, String> name : names.entrySet()) {
        path = path.replace("/" + name.getValue() + "/", "/" + name.getKey() + "/");
        body = body.replace("\"" + name.getValue() + "\"", "\"" + name.getKey() + "\"");
      }
      return new Asked(asked.method(), path, asked.headers(), body);
    }
  }
}
