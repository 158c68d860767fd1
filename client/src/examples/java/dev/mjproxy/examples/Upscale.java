package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Buttons;

/** From a grid of four to one of them alone: by a button, or without one. */
public final class Upscale {
  private Upscale() {}

  static Task first(MidjourneyClient client, Task grid) {
    return client.action(grid, Buttons.of(grid).upscale(1)).awaitSuccess();
  }
}
