package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws many prompts, a few at a time, since accounts draw few at once: the mock three, with ten
 * more waiting, unless told otherwise. All of a portion are waited for with one request per round.
 */
public final class Batch {
  private Batch() {}

  static List<AwaitedTasks> draw(MidjourneyClient client, List<String> prompts, int atOnce) {
    List<AwaitedTasks> portions = new ArrayList<>();
    for (int from = 0; from < prompts.size(); from += atOnce) {
      List<String> ids = new ArrayList<>();
      for (String prompt : prompts.subList(from, Math.min(from + atOnce, prompts.size()))) {
        ids.add(client.imagine(prompt).submit().idOrThrow());
      }
      portions.add(client.tasks().awaitAll(ids, AwaitOptions.defaults()));
    }
    return portions;
  }
}
