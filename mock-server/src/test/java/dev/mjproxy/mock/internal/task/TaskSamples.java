package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Tasks and plans to test with. */
final class TaskSamples {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration LENGTH = Duration.ofSeconds(100);

  private TaskSamples() {}

  static MovableClock clock() {
    return new MovableClock(Clock.fixed(START, ZoneOffset.UTC));
  }

  static Tasks tasks(MovableClock clock, int concurrency, int queueSize) {
    return new Tasks(
        new InMemoryTaskStore(1_000_000, Long.MAX_VALUE, clock), clock, concurrency, queueSize);
  }

  static Submission submission(String prompt) {
    return new Submission(
        TaskKind.IMAGINE,
        TaskAction.IMAGINE,
        prompt,
        new Submission.Caller(null, null, "http://localhost"),
        "MID_JOURNEY",
        Mode.FAST,
        null,
        Submission.ImageQuirk.NONE);
  }

  static TaskProfile picture() {
    return new TaskProfile(TaskTimeline.PICTURE, LENGTH);
  }

  static TaskPlan plan(TaskTimeline timeline) {
    return new TaskPlan(timeline, START, START, LENGTH, null);
  }

  static Task task(String id, TaskPlan plan) {
    return new Task(id, submission("Cat"), plan, List.of());
  }

  /** An accepted task. */
  static Task accepted(Tasks tasks) {
    return ((SubmitOutcome.Accepted) tasks.submit(submission("Cat"), picture())).task();
  }
}
