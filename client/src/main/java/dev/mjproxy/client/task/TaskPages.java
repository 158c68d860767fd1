package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskPage;
import dev.mjproxy.client.model.TaskQueryRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tasks that meet some conditions, one after the other; a page is asked for when the one before
 * has been read. Each iteration asks the server anew.
 *
 * <pre>{@code
 * for (Task task : client.tasks().query(TaskQueryRequest.builder().state("order-7").build())) { … }
 * }</pre>
 */
public final class TaskPages implements Iterable<Task> {
  private final TaskResponses responses;
  private final TaskQueryRequest conditions;

  TaskPages(TaskResponses responses, TaskQueryRequest conditions) {
    this.responses = responses;
    this.conditions = conditions;
  }

  /** One page, from 0. */
  public TaskPage page(int number) {
    return responses.query(conditions.toBuilder().pageNumber(number).build()).value();
  }

  /** The tasks from the first page of the conditions on. */
  public Stream<Task> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterator<Task> iterator() {
    Integer first = conditions.pageNumber();
    return new Walk(first == null ? 0 : first);
  }

  private final class Walk implements Iterator<Task> {
    private int nextPage;
    private boolean isLast;

    /** A server without paging returns the same page for ever. */
    private List<Task> before = List.of();

    private Iterator<Task> tasks = List.<Task>of().iterator();

    Walk(int firstPage) {
      this.nextPage = firstPage;
    }

    @Override
    public boolean hasNext() {
      while (!tasks.hasNext() && !isLast) {
        TaskPage page = page(nextPage++);
        boolean isSameAgain = page.content().equals(before);
        before = page.content();
        tasks = isSameAgain ? Collections.emptyIterator() : before.iterator();
        isLast =
            isSameAgain
                || before.isEmpty()
                || Boolean.TRUE.equals(page.last())
                || (page.totalPages() > 0 && nextPage >= page.totalPages());
      }
      return tasks.hasNext();
    }

    @Override
    public Task next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more tasks");
      }
      return tasks.next();
    }
  }
}
