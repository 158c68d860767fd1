package gallery;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskHandle;
import dev.mjproxy.spring.webhook.MidjourneyWebhook;
import dev.mjproxy.spring.webhook.TaskChangedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders pictures, hears of their progress, and shows them. */
@RestController
public class Pictures {
  private final MidjourneyClient midjourney;
  private final MidjourneyWebhook webhook;
  private final Map<String, List<Task>> heard = new ConcurrentHashMap<>();

  Pictures(MidjourneyClient midjourney, MidjourneyWebhook webhook) {
    this.midjourney = midjourney;
    this.webhook = webhook;
  }

  @PostMapping("/pictures")
  String order(@RequestParam String prompt) {
    TaskHandle handle = midjourney.imagine(prompt).notifyHook(webhook.url()).start();
    return handle.id();
  }

  @EventListener
  void on(TaskChangedEvent event) {
    heard
        .computeIfAbsent(event.task().id(), id -> new CopyOnWriteArrayList<>())
        .add(event.task());
  }

  List<Task> heard(String id) {
    return heard.getOrDefault(id, List.of());
  }

  @GetMapping("/pictures/{id}")
  Task task(@PathVariable String id) {
    return midjourney.tasks().fetch(id);
  }

  @GetMapping(path = "/pictures/{id}/image", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] image(@PathVariable String id) throws IOException {
    Path file = Files.createTempDirectory("gallery").resolve("picture");
    midjourney.images().download(midjourney.tasks().fetch(id), file);
    return Files.readAllBytes(file);
  }
}
