package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.ReceivedCallback;
import dev.mjproxy.client.webhook.WebhookReceiver;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Receives callbacks with Spring MVC, and wakes whoever waits for their tasks: the secret is a part
 * of the address.
 */
@RestController
public class SpringWebhook {
  private final WebhookReceiver webhooks;
  private final String secret;
  private final Consumer<Task> orders;

  SpringWebhook(MidjourneyClient client, String secret, Consumer<Task> orders) {
    this.webhooks = client.webhooks();
    this.secret = secret;
    this.orders = orders;
  }

  // tag::spring-webhook[]
  @PostMapping("/hook/{found}")
  ResponseEntity<Void> hook(@PathVariable String found, InputStream body) throws IOException {
    if (!Webhooks.isSecret(secret, found)) {
      return ResponseEntity.notFound().build();
    }
    ReceivedCallback callback;
    try {
      callback = webhooks.receive(body);
    } catch (IllegalArgumentException e) {
      return ResponseEntity.status(413).build();
    } catch (MidjourneyException e) {
      return ResponseEntity.badRequest().build();
    }
    if (callback.isNew()) {
      orders.accept(callback.task());
    }
    return ResponseEntity.noContent().build();
  }
  // end::spring-webhook[]
}
