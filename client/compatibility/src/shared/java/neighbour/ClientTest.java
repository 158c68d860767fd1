package neighbour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.mock.junit.BaseUrl;
import dev.mjproxy.mock.junit.MidjourneyMock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's test of the client, against the mock. */
@MidjourneyMock(secret = "S", taskDuration = "200ms")
class ClientTest {
  @Test
  void aPromptBecomesAPicture(@BaseUrl String baseUrl, @TempDir Path folder) throws Exception {
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(baseUrl).apiKey("S").build()) {
      Task task = client.imagine("Cat").await();
      assertEquals("SUCCESS", task.status().value());
      Path picture = client.images().download(task, folder.resolve("cat.png"));
      assertTrue(Files.size(picture) > 0);
    }
  }
}
