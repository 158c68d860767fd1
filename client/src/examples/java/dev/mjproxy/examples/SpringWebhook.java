package dev.mjproxy.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.WebhookFilter;
import dev.mjproxy.client.webhook.Webhooks;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receives callbacks with Spring MVC: the secret is a part of the address. */
@RestController
public class SpringWebhook {
  private final WebhookFilter filter = new WebhookFilter(10_000);
  private final String secret;
  private final Consumer<Task> orders;

  SpringWebhook(String secret, Consumer<Task> orders) {
    this.secret = secret;
    this.orders = orders;
  }

  // tag::spring-webhook[]
  @PostMapping("/hook/{found}")
  ResponseEntity<Void> hook(@PathVariable String found, @RequestBody byte[] body) {
    if (!Webhooks.isSecret(secret, found)) {
      return ResponseEntity.notFound().build();
    }
    try {
      Task task = Webhooks.parse(new String(body, UTF_8));
      if (filter.isNew(task)) {
        orders.accept(task);
      }
      return ResponseEntity.noContent().build();
    } catch (MidjourneyException e) {
      return ResponseEntity.badRequest().build();
    }
  }
  // end::spring-webhook[]
}
