package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.TaskPoller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The journeys of a run; each is made when it is first needed, and once. */
public final class Journeys {
  /** Looks after the end, to see that it stays. */
  private static final int LOOKS_AFTER_THE_END = 2;

  private final Session session;
  private final TaskPoller poller;
  private final Map<JourneyKind, Journey> made =
      Collections.synchronizedMap(new EnumMap<>(JourneyKind.class));
  private @Nullable Exchange queue;

  Journeys(Session session, TaskPoller poller) {
    this.session = session;
    this.poller = poller;
  }

  /** One imagine task from its submission to its end. */
  public Journey imagine() throws InterruptedException {
    Journey journey = made.get(JourneyKind.IMAGINE);
    if (journey == null) {
      Exchange submission = submit("", prompt());
      queue = session.send(session.call("listQueuedTasks"));
      journey = watch(submission, true);
      made.put(JourneyKind.IMAGINE, journey);
    }
    return journey;
  }

  /** The queue as it was right after the submission of {@link #imagine}. */
  public Optional<Exchange> queueAfterImagine() {
    return Optional.ofNullable(queue);
  }

  /** The prompt of {@link #imagine} once more, submitted under a mode prefix. */
  public Journey twin() throws InterruptedException {
    Journey first = imagine();
    Journey journey = made.get(JourneyKind.IMAGINE_TWIN);
    if (journey == null) {
      Exchange submission =
          first.taskId().isEmpty() ? first.submission() : submit("/mj-fast", prompt());
      journey = new Journey(submission, List.of(), poller.timeout());
      made.put(JourneyKind.IMAGINE_TWIN, journey);
    }
    return journey;
  }

  /** One imagine task, cancelled at once. */
  public Journey cancelled() throws InterruptedException {
    Journey journey = made.get(JourneyKind.CANCEL);
    if (journey == null) {
      Exchange submission = submit("", prompt() + " to be cancelled");
      String id = new Journey(submission, List.of(), poller.timeout()).taskId().orElse("");
      if (!id.isEmpty()) {
        session.send(session.call("cancelTask", id));
      }
      journey = watch(submission, false);
      made.put(JourneyKind.CANCEL, journey);
    }
    return journey;
  }

  /** The prompt as sent: with spaces around it, which servers take off. */
  public String prompt() {
    return "  a lighthouse at dawn, " + session.choices().mark() + " --ar 3:2 ";
  }

  /** The state as sent: servers give it back to the byte, spaces and all. */
  public String state() {
    return " {\"run\":\"" + session.choices().mark() + "\",\"名\":\"值 é\"} ";
  }

  private Exchange submit(String prefix, String prompt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("prompt", prompt).put("state", state()).put("botType", "MID_JOURNEY");
    Request call = session.call("submitImagine");
    return session.send(
        (prefix.isEmpty() ? call : call.at(prefix + "/mj/submit/imagine")).withJson(body));
  }

  private Journey watch(Exchange submission, boolean isLong) throws InterruptedException {
    Journey start = new Journey(submission, List.of(), poller.timeout());
    if (start.taskId().isEmpty()) {
      return start;
    }
    Request fetch = session.call("fetchTask", start.taskId().get());
    List<Exchange> looks =
        new ArrayList<>(
            poller.poll(
                () -> session.send(fetch),
                look -> isOver(look) || (!isLong && look.status() == 200)));
    for (int i = 0; i < LOOKS_AFTER_THE_END; i++) {
      looks.add(session.send(fetch));
    }
    return new Journey(submission, looks, poller.timeout());
  }

  /** A task that has ended, or a reply that will never say so: no task, or one without a status. */
  private static boolean isOver(Exchange look) {
    TaskView task = new TaskView(look.json(), look);
    return task.hasEnded() || (look.reply().isPresent() && !task.json().has("status"));
  }
}
