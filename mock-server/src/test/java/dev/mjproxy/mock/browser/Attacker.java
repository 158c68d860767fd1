package dev.mjproxy.mock.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A hostile web server: it serves one page, which sends back what it got hold of. */
final class Attacker implements AutoCloseable {
  private static final int LONGEST_SECONDS = 90;

  private final HttpServer server;
  private final CompletableFuture<JsonNode> loot = new CompletableFuture<>();

  /** Listens on a free port of this machine. */
  Attacker(String page) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, page));
    server.createContext("/loot", this::take);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What the page sent back. */
  JsonNode loot() throws InterruptedException, ExecutionException, TimeoutException {
    return loot.get(LONGEST_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    answer(exchange, "thank you");
    loot.complete(JsonMapper.shared().readTree(body));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
