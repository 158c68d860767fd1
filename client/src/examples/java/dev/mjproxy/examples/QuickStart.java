package dev.mjproxy.examples;

import static dev.mjproxy.client.model.TaskStatus.CANCEL;
import static dev.mjproxy.client.model.TaskStatus.FAILURE;
import static dev.mjproxy.client.model.TaskStatus.SUCCESS;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.ImagineRequest;
import dev.mjproxy.client.model.SubmitResult;
import dev.mjproxy.client.model.Task;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * From a prompt to a picture in a file: submit, look until it is done, download.
 *
 * <pre>{@code
 * java dev.mjproxy.examples.QuickStart http://127.0.0.1:8080 S
 * }</pre>
 */
public final class QuickStart {
  private QuickStart() {}

  /** Takes the base URL and the key, and prints where the picture is. */
  public static void main(String... args) throws IOException, InterruptedException {
    System.out.println(draw(args[0], args[1], Path.of("")));
  }

  static Path draw(String baseUrl, String key, Path folder)
      throws IOException, InterruptedException {
    // tag::quick-start[]
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(baseUrl).apiKey(key).build()) {
      ImagineRequest request = ImagineRequest.builder("Cat").build();
      SubmitResult submitted = client.api().submit().submitImagine(request).execute().body();
      String id = Objects.requireNonNull(submitted.result(), submitted.description());
      Task task;
      do {
        Thread.sleep(1_000);
        task = client.api().tasks().fetchTask(id).execute().body();
      } while (!List.of(SUCCESS, FAILURE, CANCEL).contains(task.status()));
      Path picture = folder.resolve(id + ".png");
      try (InputStream image = URI.create(task.imageUrl()).toURL().openStream()) {
        Files.copy(image, picture);
      }
      return picture;
    }
    // end::quick-start[]
  }
}
