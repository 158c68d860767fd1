package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whoever was given an id was billed, whatever was submitted. Looks at every submission of the run,
 * and asks once more for a task that no fetch has shown.
 */
@CheckInfo(
    id = "lifecycle/accepted-ids-are-fetchable",
    sentence = "The id of every accepted submission, of whatever kind, can be fetched",
    source = "protocol §3.15: all servers",
    operations = "fetchTask",
    stage = Stage.COMPARING)
final class AcceptedIdsAreFetchable implements Check {
  private static final Pattern SUBMISSION = Pattern.compile(".*/(submit/[^/]+|insight-face/swap)");

  private static final Pattern FETCH = Pattern.compile(".*/task/([^/]+)/fetch");

  @Override
  public Outcome run(CheckContext context) {
    List<Exchange> log = context.log();
    Map<String, Exchange> accepted = new LinkedHashMap<>();
    log.stream()
        .filter(exchange -> SUBMISSION.matcher(exchange.request().path()).matches())
        .forEach(
            exchange ->
                new SubmitResponse(exchange)
                    .taskId()
                    .ifPresent(id -> accepted.putIfAbsent(id, exchange)));
    if (accepted.isEmpty()) {
      return Outcome.notRun("nothing was accepted; raise --budget to see an id");
    }
    log.stream()
        .filter(AcceptedIdsAreFetchable::showsATask)
        .map(exchange -> FETCH.matcher(exchange.request().path()).replaceFirst("$1"))
        .forEach(accepted::remove);
    FindingCollector collector = new FindingCollector();
    accepted.forEach((id, submission) -> ask(collector, context, id, submission));
    return collector.outcome();
  }

  private static void ask(
      FindingCollector collector, CheckContext context, String id, Exchange submission) {
    Exchange fetch = context.send(context.call("fetchTask", id));
    if (collector.isAnswered(fetch) && !showsATask(fetch)) {
      collector.add(
          Finding.must(
              "found",
              "",
              "the task whose id %s gave".formatted(submission.request().operation()),
              "%s for the id %s".formatted(FindingCollector.found(fetch), id)),
          fetch);
    }
  }

  private static boolean showsATask(Exchange exchange) {
    return FETCH.matcher(exchange.request().path()).matches()
        && new TaskView(exchange.json(), exchange).isTask();
  }
}
