package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Requirement;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What fetch shows of a finished task, a list shows as well. Relays keep times and addresses of
 * their own, so those are warnings.
 */
@CheckInfo(
    id = "lifecycle/task-is-listed",
    sentence = "A submitted task stands in the lists, as fetch shows it",
    source = "protocol §3.9 to §3.12: NOV, TRUE, ADMIN",
    journeys = JourneyKind.IMAGINE)
public final class TaskIsListed implements Check {
  private static final List<String> OURS = List.of("status", "action", "prompt", "state");
  private static final List<String> THE_SERVERS =
      List.of("submitTime", "startTime", "finishTime", "progress", "imageUrl");

  private final Operation operation;

  /** The check of one operation that lists tasks. */
  public TaskIsListed(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.tasks().isEmpty()) {
      return journey.noSuccess();
    }
    TaskView last = journey.tasks().get(journey.tasks().size() - 1);
    Judge judge = new Judge();
    Exchange list = session.send(request(session, journey.taskId().orElseThrow()));
    if (judge.expectStatus(list, "a list of tasks", 200)) {
      compare(judge, list, last, journey.taskId().orElseThrow());
    }
    return judge.outcome();
  }

  private Request request(Session session, String id) {
    Request call = session.call(operation);
    if (!operation.hasRequestBody()) {
      return call;
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("ids").add(id);
    return call.withJson(body);
  }

  private static void compare(Judge judge, Exchange list, TaskView last, String id) {
    Optional<JsonNode> listed = find(list.json(), id);
    if (listed.isEmpty()) {
      judge.add(Finding.must("found", "", "the task " + id + " in the list", "others"), list);
      return;
    }
    if (last.hasEnded()) {
      OURS.forEach(
          field -> differs(listed.get(), last, field).ifPresent(it -> judge.add(it, list)));
      THE_SERVERS.forEach(
          field ->
              differs(listed.get(), last, field)
                  .map(it -> Judge.atMost(Requirement.SHOULD, it))
                  .ifPresent(it -> judge.add(it, list)));
    }
  }

  private static Optional<Finding> differs(JsonNode listed, TaskView last, String field) {
    String expected = last.json().path(field).asString("");
    String found = listed.path(field).asString("");
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of(
            Finding.must("agrees", "/*/" + field, expected + ", as fetch shows it", found));
  }

  private static Optional<JsonNode> find(JsonNode reply, String id) {
    JsonNode items = reply.isArray() ? reply : reply.path("content");
    return items.valueStream().filter(item -> item.path("id").asString("").equals(id)).findFirst();
  }
}
