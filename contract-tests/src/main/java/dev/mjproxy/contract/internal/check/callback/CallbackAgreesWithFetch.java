package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What cannot change. A relay keeps times and descriptions of its own, so those are warnings. */
@CheckInfo(
    id = "callback/agrees-with-fetch",
    sentence = "A callback shows the task that fetch shows, in all that cannot change",
    source = "protocol §9: novicezk, trueai, plus-docs",
    operations = {"submitImagine", "fetchTask"},
    scenarios = Scenario.IMAGINE)
final class CallbackAgreesWithFetch implements Check {
  private static final List<String> OUR_OWN = List.of("action", "prompt", "state");
  private static final List<String> THE_SERVERS = List.of("submitTime", "description");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    List<TaskView> tasks = context.imagine().tasks();
    if (tasks.isEmpty()) {
      return context.imagine().noSuccess();
    }
    TaskView last = tasks.get(tasks.size() - 1);
    return CallbackFindings.each(context, (callback, task) -> judge(task, last));
  }

  private static Optional<Finding> judge(TaskView task, TaskView last) {
    Stream<Finding> broken =
        Stream.concat(
            OUR_OWN.stream().flatMap(field -> differs(task, last, field).stream()),
            THE_SERVERS.stream()
                .flatMap(field -> differs(task, last, field).stream())
                .map(finding -> FindingCollector.atMost(Requirement.SHOULD, finding)));
    return broken.findFirst().or(() -> otherEnd(task, last));
  }

  private static Optional<Finding> differs(TaskView task, TaskView last, String field) {
    JsonNode called = task.json().path(field);
    JsonNode fetched = last.json().path(field);
    // What a callback leaves out it does not contradict; shorter callbacks are seen in the field.
    return called.isMissingNode() || called.isNull() || called.equals(fetched)
        ? Optional.empty()
        : Optional.of(Finding.must("agrees", "/" + field, "as fetch shows it", called.toString()));
  }

  private static Optional<Finding> otherEnd(TaskView task, TaskView last) {
    return task.hasEnded() && last.hasEnded() && !task.status().equals(last.status())
        ? Optional.of(
            Finding.must("agrees", "/status", last.status() + ", as fetch shows it", task.status()))
        : Optional.empty();
  }
}
