package dev.mjproxy.mock.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receives callbacks, each of which is held against the spec. */
public final class CallbackReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();
  private final List<String> contentTypes = new CopyOnWriteArrayList<>();
  private final List<AssertionError> violations = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private final boolean ofTheBase;

  /** Listens on a free port of this machine. */
  public CallbackReceiver() {
    this(true);
  }

  /**
   * Listens on a free port of this machine.
   *
   * @param ofTheBase false where the bodies need not agree with what the base recommends
   */
  public CallbackReceiver(boolean ofTheBase) {
    this.ofTheBase = ofTheBase;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(CallbackReceiver::daemon));
    server.createContext("/", this::receive);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "hook-receiver");
    thread.setDaemon(true);
    return thread;
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** Answers with another status from now on. */
  public void answerWith(int httpStatus) {
    status.set(httpStatus);
  }

  /** The bodies in the order of their arrival; fails if one differed from the spec. */
  public List<JsonNode> bodies() {
    violations.forEach(
        violation -> {
          throw violation;
        });
    return List.copyOf(bodies);
  }

  /** Status and progress of the bodies of one task, in the order of their arrival. */
  public List<String> stepsOf(String id) {
    return bodies().stream()
        .filter(body -> body.path("id").asString().equals(id))
        .map(body -> body.path("status").asString() + " " + body.path("progress").asString(""))
        .map(String::strip)
        .toList();
  }

  /** The media types that came. */
  public List<String> contentTypes() {
    return List.copyOf(contentTypes);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      SpecGuard.checkCallback(body, ofTheBase);
    } catch (AssertionError violation) {
      violations.add(violation);
    }
    contentTypes.add(
        exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type"));
    bodies.add(JsonMapper.shared().readTree(body));
    exchange.sendResponseHeaders(status.get(), -1);
    exchange.close();
  }
}
