package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.http.Sleeper;
import java.time.Duration;

/** Sends again while the queue is full: nothing was accepted, so nothing is billed twice. */
public final class FullQueue {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private FullQueue() {}

  static String submit(MidjourneyClient client, String prompt, Sleeper sleeper)
      throws InterruptedException {
    Submission submission = client.imagine(prompt).submit();
    while (submission instanceof Submission.QueueFull) {
      sleeper.sleep(PAUSE);
      submission = client.imagine(prompt).submit();
    }
    return submission.idOrThrow();
  }
}
