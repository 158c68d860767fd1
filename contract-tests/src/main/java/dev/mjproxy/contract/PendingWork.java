package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.internal.probe.Sender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Passes requests on and records which tasks and responses the run waits for. */
final class PendingWork implements Sender {
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_WORD = 40;
  private static final Set<String> ENDS = Set.of("SUCCESS", "FAILURE", "CANCEL");

  private final Sender sender;
  private final SecretMask mask;
  private final Map<String, String> tasks = new LinkedHashMap<>();
  private final Set<Request> underWay = new LinkedHashSet<>();

  PendingWork(Sender sender, SecretMask mask) {
    this.sender = sender;
    this.mask = mask;
  }

  @Override
  public Exchange send(Request request) {
    note(request, true);
    try {
      Exchange exchange = sender.send(request);
      look(exchange);
      return exchange;
    } finally {
      note(request, false);
    }
  }

  /** Tasks that have not ended, and responses that have not come; empty if there are none. */
  synchronized String waitedFor() {
    List<String> all = new ArrayList<>();
    tasks.forEach((id, state) -> all.add("task %s: %s".formatted(id, state)));
    underWay.stream()
        .map(Request::operation)
        .filter(operation -> !operation.isEmpty())
        .distinct()
        .forEach(operation -> all.add("a reply to " + operation));
    List<String> named = all.subList(0, Math.min(all.size(), MOST_NAMED));
    String more = all.size() > MOST_NAMED ? " and %d more".formatted(all.size() - MOST_NAMED) : "";
    return mask.hide(String.join(", ", named) + more);
  }

  private synchronized void note(Request request, boolean begins) {
    if (begins) {
      underWay.add(request);
    } else {
      underWay.remove(request);
    }
  }

  private synchronized void look(Exchange exchange) {
    if (!exchange.request().operation().equals("fetchTask") || !exchange.request().isRegular()) {
      return;
    }
    JsonNode task = exchange.json();
    String id = word(task, "id");
    String status = word(task, "status");
    if (ENDS.contains(status) || status.isEmpty()) {
      tasks.remove(id);
    } else {
      tasks.put(id, (status + " " + word(task, "progress")).strip());
    }
  }

  private static String word(JsonNode task, String field) {
    String text = task.path(field).asString("").replaceAll("\\p{Cntrl}", " ");
    return text.length() <= LONGEST_WORD ? text : text.substring(0, LONGEST_WORD) + "…";
  }
}
