package dev.mjproxy.contract.probe;

import dev.mjproxy.contract.verdict.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One request and what came back. */
public final class Exchange {
  private final Request request;
  private final Optional<HttpReply> reply;
  private final Optional<NoReply> failure;
  private final Span span;
  private final Rendering rendering;

  Exchange(Request request, HttpReply reply, Span span, Rendering rendering) {
    this(request, Optional.of(reply), Optional.empty(), span, rendering);
  }

  Exchange(Request request, NoReply failure, Span span, Rendering rendering) {
    this(request, Optional.empty(), Optional.of(failure), span, rendering);
  }

  private Exchange(
      Request request,
      Optional<HttpReply> reply,
      Optional<NoReply> failure,
      Span span,
      Rendering rendering) {
    this.request = request;
    this.reply = reply;
    this.failure = failure;
    this.span = span;
    this.rendering = rendering;
  }

  /** What was sent. */
  public Request request() {
    return request;
  }

  /** The reply, if one came. */
  public Optional<HttpReply> reply() {
    return reply;
  }

  /** What came instead of a reply. */
  public Optional<NoReply> failure() {
    return failure;
  }

  /** How long it took. */
  public Duration duration() {
    return span.length();
  }

  /** When it was sent, by the clock of this machine. */
  public Instant start() {
    return span.start();
  }

  /** When the reply was there. */
  public Instant end() {
    return span.start().plus(span.length());
  }

  /** The HTTP status, 0 if there was no reply. */
  public int status() {
    return reply.map(HttpReply::status).orElse(0);
  }

  /** The body as JSON; a missing node if there is none, or if it is no JSON. */
  public JsonNode json() {
    try {
      return reply
          .filter(it -> it.size() > 0)
          .map(it -> JsonMapper.shared().readTree(it.text()))
          .orElse(MissingNode.getInstance());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** The server's own idea of the time when it replied. */
  public Optional<Instant> serverTime() {
    return reply.flatMap(it -> it.header("Date")).flatMap(HttpDates::parse);
  }

  /** What came, in a few words, such as {@code HTTP 500} or {@code no reply: …}. */
  public String outcome() {
    return failure
        .map(it -> "no reply: " + it.message())
        .orElseGet(() -> "HTTP " + status() + (reply.orElseThrow().size() == 0 ? ", empty" : ""));
  }

  /** Everything as text with the secret masked, for reports. */
  public Evidence evidence() {
    return new Evidence(
        request.operation(),
        rendering.request(request),
        reply.map(it -> rendering.reply(request, it)).orElseGet(this::outcome),
        status(),
        span.length().toMillis(),
        rendering.curl(request));
  }
}
