package dev.mjproxy.client;

import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.WebhookFilter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the examples take for granted. */
public abstract class ExampleContext {
  protected String url = "http://127.0.0.1:8080";
  protected String key = "S";
  protected String id = "1";
  protected String body = "{}";
  protected Path file = Path.of("cat.png");
  protected MidjourneyClient client = MidjourneyClient.builder().baseUrl(url).build();
  protected WebhookFilter filter = new WebhookFilter(1000);
  protected Orders orders = new Orders();
  protected String hook = "https://shop.example.com/hook/s3cret";
  protected Registry registry = new Registry();
  protected Task task = client.imagine("Cat").await();
  protected Submission submission = client.imagine("Cat").submit();

  protected void tellUser(String word) {}

  protected void forget(String id) {}

  protected void showGrid(Task task) {}

  protected void showTexts(Task task) {}

  protected void showRaw(Task task) {}

  protected void showTheButton() {}

  protected void log(String message, Optional<String> requestId) {}

  /** The user's own. */
  public static final class Orders {
    public void update(Task task) {}

    public void remember(String id) {}

    public void store(String order, String handle) {}

    public String load(String order) {
      return "";
    }
  }

  /** As Micrometer's. */
  public static final class Registry {
    public Timer timer(String name, String... tags) {
      return new Timer();
    }
  }

  /** As Micrometer's. */
  public static final class Timer {
    public void record(Duration took) {}
  }
}
