package dev.mjproxy.shrunk;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Buttons;
import java.util.List;

/** Draws, looks and presses a button: façade, plain calls, and bodies of both directions. */
final class SmallProgram {
  private SmallProgram() {}

  /** Arguments: the address of a server. */
  public static void main(String[] args) throws Exception {
    try (MidjourneyClient client = MidjourneyClient.builder().baseUrl(args[0]).build()) {
      Task grid = client.imagine("Cat").await();
      Task single = client.action(grid, Buttons.of(grid).upscale(1).orElseThrow()).await();
      List<Task> tasks = client.api().tasks().listTasks().execute().body();
      System.out.println(single.status() + " " + (tasks == null ? 0 : tasks.size()));
    }
  }
}
