package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
    retrospective = true)
public final class AcceptedIdsAreFetchable implements Check {
  private static final Pattern SUBMISSION = Pattern.compile(".*/(submit/[^/]+|insight-face/swap)");

  private static final Pattern FETCH = Pattern.compile(".*/task/([^/]+)/fetch");

  @Override
  public Outcome run(Session session) {
    List<Exchange> log = session.log();
    Map<String, Exchange> accepted = new LinkedHashMap<>();
    log.stream()
        .filter(exchange -> SUBMISSION.matcher(exchange.request().path()).matches())
        .forEach(
            exchange ->
                new SubmitReply(exchange)
                    .taskId()
                    .ifPresent(id -> accepted.putIfAbsent(id, exchange)));
    if (accepted.isEmpty()) {
      return Outcome.notRun("nothing was accepted; raise --budget to see an id");
    }
    log.stream()
        .filter(AcceptedIdsAreFetchable::showsATask)
        .map(exchange -> FETCH.matcher(exchange.request().path()).replaceFirst("$1"))
        .forEach(accepted::remove);
    Judge judge = new Judge();
    accepted.forEach((id, submission) -> ask(judge, session, id, submission));
    return judge.outcome();
  }

  private static void ask(Judge judge, Session session, String id, Exchange submission) {
    Exchange fetch = session.send(session.call("fetchTask", id));
    if (judge.isAnswered(fetch) && !showsATask(fetch)) {
      judge.add(
          Finding.must(
              "found",
              "",
              "the task whose id %s gave".formatted(submission.request().operation()),
              "%s for the id %s".formatted(Judge.found(fetch), id)),
          fetch);
    }
  }

  private static boolean showsATask(Exchange exchange) {
    return FETCH.matcher(exchange.request().path()).matches()
        && new TaskView(exchange.json(), exchange).isTask();
  }
}
