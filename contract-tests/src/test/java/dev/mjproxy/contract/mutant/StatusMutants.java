package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HTTP statuses and result codes that are replaced by others. */
final class StatusMutants {
  private static final List<Integer> OTHERS = List.of(200, 302, 404, 418, 500);

  /** What the rules say of each code, and what may not stand in its place (base contract §5). */
  private static final Map<Integer, List<Integer>> CODES =
      Map.of(
          1, List.of(0, 3, 4, 9, 21, 22, 23, 24),
          3, List.of(1, 4, 9, 21, 22),
          4, List.of(1, 3, 9, 21, 22),
          21, List.of(1, 4, 9, 22),
          22, List.of(1, 9, 21),
          23, List.of(1, 9, 21, 22),
          24, List.of(1, 4, 9, 21, 22));

  private StatusMutants() {}

  static List<Mutant> all(ApiSpec spec) {
    List<Mutant> mutants = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      for (int status : operation.statuses()) {
        for (int other : OTHERS) {
          if (other != status) {
            mutants.add(status(operation, status, other));
          }
        }
      }
      if (operation.path().contains("submit") || operation.path().contains("swap")) {
        CODES.forEach(
            (code, others) -> others.forEach(it -> mutants.add(code(operation, code, it))));
      }
    }
    return mutants;
  }

  private static Mutant status(Operation operation, int status, int other) {
    return new Mutant(
        "status/%d-as-%d/%s".formatted(status, other, operation.operationId()),
        Requirement.MUST,
        List.of(operation.operationId()),
        Mutant.inReplies(
            Mutant.calls(operation),
            () -> served -> served.status() == status ? served.withStatus(other) : served));
  }

  private static Mutant code(Operation operation, int code, int other) {
    return new Mutant(
        "code/%d-as-%d/%s".formatted(code, other, operation.operationId()),
        Requirement.MUST,
        List.of(operation.operationId()),
        Mutant.inReplies(Mutant.calls(operation), () -> served -> recoded(served, code, other)));
  }

  private static Served recoded(Served served, int code, int other) {
    return served.withJson(json -> recoded(json, code, other));
  }

  private static JsonNode recoded(JsonNode json, int code, int other) {
    if (json instanceof ObjectNode reply && reply.path("code").asInt(-1) == code) {
      reply.put("code", other);
    }
    return json;
  }
}
