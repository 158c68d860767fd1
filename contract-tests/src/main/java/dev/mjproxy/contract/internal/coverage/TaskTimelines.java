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
  private final Map<String, List<TaskTimeline.Observation>> observations = new LinkedHashMap<>();
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
        .forEach(exchange -> observe(exchange.json(), TaskTimeline.Source.FETCH, exchange.end()));
    callbacks.forEach(it -> observe(it.json(), TaskTimeline.Source.CALLBACK, it.receivedAt()));
    observations
        .values()
        .forEach(life -> life.sort(Comparator.comparing(TaskTimeline.Observation::at)));
    return observations.entrySet().stream()
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
    observations
        .computeIfAbsent(id, it -> new ArrayList<>())
        .add(
            new TaskTimeline.Observation(
                since(exchange.end()), TaskTimeline.Source.SUBMIT, "", OptionalInt.empty()));
  }

  private void observe(JsonNode task, TaskTimeline.Source source, Instant at) {
    List<TaskTimeline.Observation> life = observations.get(task.path("id").asString(""));
    if (life == null) {
      return;
    }
    actions.put(task.path("id").asString(""), task.path("action").asString(""));
    Matcher percent = PERCENT.matcher(task.path("progress").asString(""));
    life.add(
        new TaskTimeline.Observation(
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
