package dev.mjproxy.contract.internal.coverage;

import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.TaskTimeline;
import dev.mjproxy.openapi.ReturnCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Puts together what was seen of each task that a run submitted. */
final class TaskTimelines {
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})%");

  private final Instant start;
  private final Map<String, List<TaskTimeline.Look>> looks = new LinkedHashMap<>();
  private final Map<String, String> actions = new LinkedHashMap<>();

  TaskTimelines(Instant start) {
    this.start = start;
  }

  List<TaskTimeline> of(List<Exchange> log, List<Callback> callbacks) {
    List<Exchange> byTime =
        log.stream()
            .filter(exchange -> exchange.request().isRegular() && exchange.status() == 200)
            .sorted(Comparator.comparing(Exchange::end))
            .toList();
    byTime.stream().filter(TaskTimelines::isSubmission).forEach(this::submission);
    byTime.stream()
        .filter(exchange -> exchange.request().operation().equals("fetchTask"))
        .forEach(exchange -> look(exchange.json(), TaskTimeline.Source.FETCH, exchange.end()));
    callbacks.forEach(it -> look(it.json(), TaskTimeline.Source.CALLBACK, it.receivedAt()));
    looks.values().forEach(life -> life.sort(Comparator.comparing(TaskTimeline.Look::at)));
    return looks.entrySet().stream()
        .map(
            it ->
                new TaskTimeline(it.getKey(), actions.getOrDefault(it.getKey(), ""), it.getValue()))
        .toList();
  }

  private static boolean isSubmission(Exchange exchange) {
    JsonNode code = exchange.json().path("code");
    return (exchange.request().path().contains("/submit/")
            || exchange.request().path().contains("/insight-face/"))
        && code.isInt()
        && ReturnCode.of(code.intValue()).filter(ReturnCode::carriesTaskId).isPresent()
        && exchange.json().path("result").isValueNode();
  }

  private void submission(Exchange exchange) {
    String id = exchange.json().path("result").asString("");
    looks
        .computeIfAbsent(id, it -> new ArrayList<>())
        .add(
            new TaskTimeline.Look(
                since(exchange.end()), TaskTimeline.Source.SUBMIT, "", OptionalInt.empty()));
  }

  private void look(JsonNode task, TaskTimeline.Source source, Instant at) {
    List<TaskTimeline.Look> life = looks.get(task.path("id").asString(""));
    if (life == null) {
      return;
    }
    actions.put(task.path("id").asString(""), task.path("action").asString(""));
    Matcher percent = PERCENT.matcher(task.path("progress").asString(""));
    life.add(
        new TaskTimeline.Look(
            since(at),
            source,
            task.path("status").asString(""),
            percent.matches()
                ? OptionalInt.of(Integer.parseInt(percent.group(1)))
                : OptionalInt.empty()));
  }

  private Duration since(Instant at) {
    return Duration.between(start, at);
  }
}
