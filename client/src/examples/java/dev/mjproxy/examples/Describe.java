package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.image.DataUrl;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From a picture to four prompts that could have drawn it. */
public final class Describe {
  private Describe() {}

  static List<String> prompts(MidjourneyClient client, Path picture) throws IOException {
    Task task = client.describe(DataUrl.of(picture)).awaitSuccess();
    return TaskText.of(task).parts();
  }
}
