package dev.mjproxy.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.WebhookFilter;
import dev.mjproxy.client.webhook.Webhooks;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;

/** Receives callbacks with a servlet: the secret is a parameter of the address. */
public final class ServletWebhook extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebhookFilter filter = new WebhookFilter(10_000);
  private final String secret;
  private final transient Consumer<Task> orders;

  ServletWebhook(String secret, Consumer<Task> orders) {
    this.secret = secret;
    this.orders = orders;
  }

  // tag::servlet-webhook[]
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Webhooks.isSecret(secret, request.getParameter("secret"))) {
      response.setStatus(404);
      return;
    }
    try {
      Task task = Webhooks.parse(new String(request.getInputStream().readAllBytes(), UTF_8));
      if (filter.isNew(task)) {
        orders.accept(task);
      }
      response.setStatus(204);
    } catch (MidjourneyException e) {
      response.setStatus(400);
    }
  }
  // end::servlet-webhook[]
}
