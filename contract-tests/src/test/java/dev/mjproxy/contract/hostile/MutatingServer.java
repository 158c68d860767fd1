package dev.mjproxy.contract.hostile;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils a share of all replies by chance: members lost, doubled or replaced, bodies cut and bytes
 * flipped, statuses changed. One seed always spoils in the same way, request for request.
 */
public final class MutatingServer {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "9223372036854775808",
          "1e300",
          "1e400",
          "0.1",
          "\"\"",
          "\"\\ud800\"",
          "\"\\u0000\\u001b[31m\\r\\n\"",
          "\"" + "x".repeat(20_000) + "\"",
          "[]",
          "[[1],{\"a\":[1]}]",
          "{}",
          "{\"a\":{\"b\":[null]}}");
  private static final List<Integer> STATUSES =
      List.of(200, 201, 204, 302, 400, 404, 429, 500, 503);

  private final Random random;
  private final double share;

  private MutatingServer(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  /**
   * The defect.
   *
   * @param seed what to spoil
   * @param share how many of the replies, from 0 to 1
   */
  public static Lie.Defect of(long seed, double share) {
    MutatingServer server = new MutatingServer(seed, share);
    return (asked, honest) -> server.spoil(honest.apply(asked));
  }

  private synchronized Served spoil(Served served) {
    if (random.nextDouble() >= share) {
      return served;
    }
    return switch (random.nextInt(6)) {
      case 0 -> served.withStatus(pick(STATUSES));
      case 1 -> cut(served);
      case 2 -> flipped(served);
      case 3 -> served.withHeader("Content-Type", pick(List.of("", "text/html", "a/b;charset=x")));
      default -> served.withJson(this::changed);
    };
  }

  private Served cut(Served served) {
    int length = served.body().isEmpty() ? 0 : random.nextInt(served.body().length());
    return new Served(served.status(), served.headers(), served.body().substring(0, length));
  }

  private Served flipped(Served served) {
    if (served.body().isEmpty()) {
      return served;
    }
    StringBuilder body = new StringBuilder(served.body());
    for (int i = 0; i < 3; i++) {
      body.setCharAt(random.nextInt(body.length()), (char) random.nextInt(256));
    }
    return new Served(served.status(), served.headers(), body.toString());
  }

  private JsonNode changed(JsonNode json) {
    if (json instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) > 0) {
      String name = pick(List.copyOf(object.propertyNames()));
      switch (random.nextInt(3)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(name, changed(object.path(name)));
        default -> object.set(name, value());
      }
      return object;
    }
    if (json instanceof ArrayNode array && !array.isEmpty() && random.nextInt(4) > 0) {
      int place = random.nextInt(array.size());
      array.set(place, changed(array.path(place)));
      return array;
    }
    return value();
  }

  private JsonNode value() {
    return JsonMapper.shared().readTree(pick(VALUES));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
