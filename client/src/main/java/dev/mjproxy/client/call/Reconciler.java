package dev.mjproxy.client.call;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.http.Exchange;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskPage;
import dev.mjproxy.client.model.TaskQueryRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a task by its mark: with {@code query} first, with {@code list} where a server lacks
 * that or finds nothing. It looks three times, a second apart, since a submission may still be on
 * its way.
 */
final class Reconciler {
  private static final int LOOKS = 3;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int PAGE_SIZE = 10;

  /** Servers list their newest 100 tasks; a list as long as that may lack the one looked for. */
  private static final int WHOLE_LIST = 100;

  private final Exchange exchange;
  private final Apis apis;

  Reconciler(Exchange exchange, Apis apis) {
    this.exchange = exchange;
    this.apis = apis;
  }

  Reconciliation byMark(String mark) {
    Reconciliation found = look(mark);
    for (int i = 1; i < LOOKS && found instanceof Reconciliation.Absent; i++) {
      exchange.timing().pause(BETWEEN_LOOKS);
      found = look(mark);
    }
    return found instanceof Reconciliation.Absent ? confirmed(mark) : found;
  }

  /** A server that knows nothing of {@code state} may find no task either: its list must agree. */
  private Reconciliation confirmed(String mark) {
    return list(mark) instanceof Reconciliation.Found found ? found : new Reconciliation.Absent();
  }

  private Reconciliation look(String mark) {
    try {
      return query(mark);
    } catch (MidjourneyException e) {
      if (!lacksOperation(e)) {
        throw e;
      }
      return list(mark);
    }
  }

  private Reconciliation query(String mark) {
    TaskQueryRequest request =
        TaskQueryRequest.builder().state(mark).pageNumber(0).pageSize(PAGE_SIZE).build();
    TaskPage page = exchange.look(apis.tasks().queryTasks(request), TaskPage.class).value();
    Optional<Task> task = marked(page.content(), mark);
    if (task.isPresent()) {
      return new Reconciliation.Found(task.get());
    }
    return page.content().isEmpty()
        ? new Reconciliation.Absent()
        : new Reconciliation.Unclear("the server's query does not look at state");
  }

  private Reconciliation list(String mark) {
    try {
      List<Task> tasks = exchange.lookList(apis.tasks().listTasks(), Task.class).value();
      return marked(tasks, mark)
          .<Reconciliation>map(Reconciliation.Found::new)
          .orElseGet(() -> absentFrom(tasks.size()));
    } catch (MidjourneyException e) {
      if (!lacksOperation(e)) {
        throw e;
      }
      return new Reconciliation.Unclear("the server has neither query nor list");
    }
  }

  /** A server that is only away for a while may be asked again; a refused key stays refused. */
  private static boolean lacksOperation(MidjourneyException e) {
    return e instanceof NotFoundException
        || e instanceof RejectedException
        || e instanceof MalformedResponseException;
  }

  private static Reconciliation absentFrom(int listed) {
    return listed < WHOLE_LIST
        ? new Reconciliation.Absent()
        : new Reconciliation.Unclear("the list holds the newest " + listed + " tasks only");
  }

  private static Optional<Task> marked(List<Task> tasks, String mark) {
    return tasks.stream().filter(task -> mark.equals(task.state())).findFirst();
  }
}
