package dev.mjproxy.client.call;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.http.Exchange;
import dev.mjproxy.client.http.Timing;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskPage;
import dev.mjproxy.client.model.TaskQueryRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

  /** Of a server that may drop the state of all tasks, also of the one looked for. */
  private static final Reconciliation STATELESS =
      new Reconciliation.Unclear("none of the tasks in the server's list has a state");

  private final Exchange exchange;
  private final Apis apis;

  Reconciler(Exchange exchange, Apis apis) {
    this.exchange = exchange;
    this.apis = apis;
  }

  Reconciliation byMark(String mark) {
    Reconciliation found = repeated(exchange.timing(), () -> look(mark));
    return found instanceof Reconciliation.Absent ? confirmed(mark) : found;
  }

  /** Looks until something is found, or often enough. */
  static Reconciliation repeated(Timing timing, Supplier<Reconciliation> look) {
    Reconciliation found = look.get();
    for (int i = 1; i < LOOKS && found instanceof Reconciliation.Absent; i++) {
      timing.pause(BETWEEN_LOOKS);
      found = look.get();
    }
    return found;
  }

  /** A server that knows nothing of {@code state} may find no task either: its list must agree. */
  private Reconciliation confirmed(String mark) {
    Reconciliation listed = list(mark);
    return listed instanceof Reconciliation.Found || listed.equals(STATELESS)
        ? listed
        : new Reconciliation.Absent();
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
          .orElseGet(() -> absentFrom(tasks));
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

  private static Reconciliation absentFrom(List<Task> listed) {
    if (!listed.isEmpty() && listed.stream().allMatch(Reconciler::isStateless)) {
      return STATELESS;
    }
    return listed.size() < WHOLE_LIST
        ? new Reconciliation.Absent()
        : new Reconciliation.Unclear("the list holds the newest " + listed.size() + " tasks only");
  }

  private static boolean isStateless(Task task) {
    String state = task.state();
    return state == null || state.isBlank();
  }

  private static Optional<Task> marked(List<Task> tasks, String mark) {
    return tasks.stream().filter(task -> mark.equals(task.state())).findFirst();
  }
}
