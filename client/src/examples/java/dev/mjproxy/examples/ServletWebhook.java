package dev.mjproxy.examples;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.ReceivedCallback;
import dev.mjproxy.client.webhook.WebhookReceiver;
import dev.mjproxy.client.webhook.Webhooks;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Receives callbacks with a servlet, and wakes whoever waits for their tasks: the secret is a
 * parameter of the address.
 */
public final class ServletWebhook extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient WebhookReceiver webhooks;
  private final String secret;
  private final transient Consumer<Task> orders;

  ServletWebhook(MidjourneyClient client, String secret, Consumer<Task> orders) {
    this.webhooks = client.webhooks();
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
    ReceivedCallback callback;
    try {
      callback = webhooks.receive(request.getInputStream());
    } catch (IllegalArgumentException e) {
      response.setStatus(413);
      return;
    } catch (MidjourneyException e) {
      response.setStatus(400);
      return;
    }
    if (callback.isNew()) {
      orders.accept(callback.task());
    }
    response.setStatus(204);
  }
  // end::servlet-webhook[]
}
