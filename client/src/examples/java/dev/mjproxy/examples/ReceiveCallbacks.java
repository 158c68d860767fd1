package dev.mjproxy.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.webhook.WebhookFilter;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Receives callbacks with the JDK's own server: the secret is a part of the address. */
public final class ReceiveCallbacks {
  private static final int REMEMBERED = 10_000;

  private final WebhookFilter filter = new WebhookFilter(REMEMBERED);
  private final String secret;
  private final Consumer<Task> listener;

  private ReceiveCallbacks(String secret, Consumer<Task> listener) {
    this.secret = secret;
    this.listener = listener;
  }

  /** Listens on this machine; the hook's path is {@code /hook/} and the secret. */
  static HttpServer start(String secret, Consumer<Task> listener) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook/", new ReceiveCallbacks(secret, listener)::receive);
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
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      Task task = Webhooks.parse(body);
      if (filter.isNew(task)) {
        listener.accept(task);
      }
      return 204;
    } catch (MidjourneyException e) {
      return 400;
    }
  }
}
