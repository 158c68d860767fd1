package dev.mjproxy.client.call;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.internal.caller.Pause;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskPage;
import dev.mjproxy.client.model.TaskQueryRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Searches a task by its correlation id: with {@code query} first, with {@code list} where a server
 * lacks that or finds nothing. Three attempts, a second apart, since a submission may still be on
 * its way.
 */
final class Reconciler {
  private static final int ATTEMPTS = 3;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
  private static final int PAGE_SIZE = 10;

  /** Servers list their newest 100 tasks; a list as long as that may lack the one searched. */
  private static final int WHOLE_LIST = 100;

  /** The answer of a server that may drop the state of all tasks. */
  private static final Reconciliation STATELESS =
      new Reconciliation.Unclear("none of the tasks in the server's list has a state");

  private final ApiCaller caller;
  private final Apis apis;

  Reconciler(ApiCaller caller, Apis apis) {
    this.caller = caller;
    this.apis = apis;
  }

  Reconciliation byCorrelationId(String correlationId) {
    Reconciliation found = repeated(caller.time(), () -> search(correlationId));
    return found instanceof Reconciliation.Absent ? confirmed(correlationId) : found;
  }

  /** Repeats a search until it finds something, three times at most. */
  static Reconciliation repeated(TimeSource time, Supplier<Reconciliation> search) {
    Reconciliation found = search.get();
    for (int i = 1; i < ATTEMPTS && found instanceof Reconciliation.Absent; i++) {
      Pause.of(BETWEEN_ATTEMPTS, time);
      found = search.get();
    }
    return found;
  }

  /** A server that knows nothing of {@code state} may find no task either: its list must agree. */
  private Reconciliation confirmed(String correlationId) {
    Reconciliation listed = list(correlationId);
    return listed instanceof Reconciliation.Found || listed.equals(STATELESS)
        ? listed
        : new Reconciliation.Absent();
  }

  private Reconciliation search(String correlationId) {
    try {
      return query(correlationId);
    } catch (MidjourneyException e) {
      if (!lacksOperation(e)) {
        throw e;
      }
      return list(correlationId);
    }
  }

  private Reconciliation query(String correlationId) {
    TaskQueryRequest request =
        TaskQueryRequest.builder().state(correlationId).pageNumber(0).pageSize(PAGE_SIZE).build();
    TaskPage page = caller.read(apis.tasks().queryTasks(request), TaskPage.class).value();
    Optional<Task> task = marked(page.content(), correlationId);
    if (task.isPresent()) {
      return new Reconciliation.Found(task.get());
    }
    return page.content().isEmpty()
        ? new Reconciliation.Absent()
        : new Reconciliation.Unclear("the server's query does not look at state");
  }

  private Reconciliation list(String correlationId) {
    try {
      List<Task> tasks = caller.readList(apis.tasks().listTasks(), Task.class).value();
      return marked(tasks, correlationId)
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

  private static Optional<Task> marked(List<Task> tasks, String correlationId) {
    return tasks.stream().filter(task -> correlationId.equals(task.state())).findFirst();
  }
}
