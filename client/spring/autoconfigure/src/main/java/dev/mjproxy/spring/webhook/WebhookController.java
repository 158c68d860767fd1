package dev.mjproxy.spring.webhook;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.WebhookReceiver;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes callbacks: 204 for each that is a task, also for one that is unknown, late or came before;
 * 404 for another secret, 413 for more than 1 MiB, 400 for anything else.
 */
@RestController
class WebhookController {
  private static final int TOO_LARGE = 413;

  private final MidjourneyWebhook webhook;
  private final List<MidjourneyClient> clients;
  private final ApplicationEventPublisher events;

  WebhookController(
      MidjourneyWebhook webhook, List<MidjourneyClient> clients, ApplicationEventPublisher events) {
    this.webhook = webhook;
    this.clients = clients;
    this.events = events;
  }

  @PostMapping("${mjproxy.webhook.path:/mjproxy/webhook}/{secret}")
  ResponseEntity<Void> receive(@PathVariable("secret") String secret, InputStream body)
      throws IOException {
    if (!Webhooks.isSecret(webhook.secret(), secret)) {
      return ResponseEntity.notFound().build();
    }
    byte[] bytes = body.readNBytes(WebhookReceiver.MAX_BYTES + 1);
    if (bytes.length > WebhookReceiver.MAX_BYTES) {
      return ResponseEntity.status(TOO_LARGE).build();
    }
    Optional<Task> news;
    try {
      news = deliver(new String(bytes, StandardCharsets.UTF_8));
    } catch (MidjourneyException e) {
      return ResponseEntity.badRequest().build();
    }
    news.ifPresent(task -> events.publishEvent(new TaskChangedEvent(task)));
    return ResponseEntity.noContent().build();
  }

  /** Whose task it is is not known: all clients hear of it. Empty if none of them finds it new. */
  private Optional<Task> deliver(String body) {
    Optional<Task> news = Optional.empty();
    // Without a client, too, what is no task is refused.
    Task task = Webhooks.parse(body);
    for (MidjourneyClient client : clients) {
      if (client.webhooks().receive(body).isNew()) {
        news = Optional.of(task);
      }
    }
    return news;
  }
}
