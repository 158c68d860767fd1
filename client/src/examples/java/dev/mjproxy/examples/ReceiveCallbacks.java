package dev.mjproxy.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.ReceivedCallback;
import dev.mjproxy.client.webhook.WebhookReceiver;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** Receives callbacks with the JDK's own server: the secret is a part of the address. */
public final class ReceiveCallbacks {
  private final WebhookReceiver webhooks;
  private final String secret;
  private final Consumer<Task> listener;

  private ReceiveCallbacks(WebhookReceiver webhooks, String secret, Consumer<Task> listener) {
    this.webhooks = webhooks;
    this.secret = secret;
    this.listener = listener;
  }

  /** Listens on this machine; the hook's path is {@code /hook/} and the secret. */
  static HttpServer start(MidjourneyClient client, String secret, Consumer<Task> listener)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook/", new ReceiveCallbacks(client.webhooks(), secret, listener)::receive);
    server.start();
    return server;
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      String found = exchange.getRequestURI().getPath().substring("/hook/".length());
      exchange.sendResponseHeaders(Webhooks.isSecret(secret, found) ? read(exchange) : 404, -1);
    }
  }

  private int read(HttpExchange exchange) throws IOException {
    ReceivedCallback callback;
    try {
      callback = webhooks.receive(exchange.getRequestBody());
    } catch (IllegalArgumentException e) {
      return 413;
    } catch (MidjourneyException e) {
      return 400;
    }
    if (callback.isNew()) {
      listener.accept(callback.task());
    }
    return 204;
  }
}
