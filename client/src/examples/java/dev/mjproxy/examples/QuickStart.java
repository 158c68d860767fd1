package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import java.io.IOException;
import java.nio.file.Path;

/**
 * From a prompt to a picture in a file: submit, wait, download.
 *
 * <pre>{@code
 * java dev.mjproxy.examples.QuickStart http://127.0.0.1:8080 S
 * }</pre>
 */
public final class QuickStart {
  private QuickStart() {}

  /** Takes the base URL and the key, and prints where the picture is. */
  public static void main(String... args) throws IOException {
    System.out.println(draw(args[0], args[1], Path.of("cat.png")));
  }

  static Path draw(String baseUrl, String key, Path file) throws IOException {
    // tag::quick-start[]
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(baseUrl).apiKey(key).build()) {
      Task task = client.imagine("Cat").awaitSuccess();
      return client.images().download(task, file);
    }
    // end::quick-start[]
  }
}
