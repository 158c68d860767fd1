package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.result.Evidence;
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
  private final Optional<HttpResponse> response;
  private final Optional<TransportFailure> failure;
  private final Timing span;
  private final Rendering rendering;

  Exchange(Request request, HttpResponse response, Timing span, Rendering rendering) {
    this(request, Optional.of(response), Optional.empty(), span, rendering);
  }

  Exchange(Request request, TransportFailure failure, Timing span, Rendering rendering) {
    this(request, Optional.empty(), Optional.of(failure), span, rendering);
  }

  private Exchange(
      Request request,
      Optional<HttpResponse> response,
      Optional<TransportFailure> failure,
      Timing span,
      Rendering rendering) {
    this.request = request;
    this.response = response;
    this.failure = failure;
    this.span = span;
    this.rendering = rendering;
  }

  /**
   * One that somebody else made.
   *
   * @param baseUrl scheme, host and port of the server
   * @param mask hides secrets in what reports show
   */
  public static Exchange observed(
      Request request, HttpResponse response, Timing span, String baseUrl, SecretMask mask) {
    return new Exchange(request, response, span, new Rendering(baseUrl, mask));
  }

  /** What was sent. */
  public Request request() {
    return request;
  }

  /** The response, if one came. */
  public Optional<HttpResponse> response() {
    return response;
  }

  /** Why there is no response. */
  public Optional<TransportFailure> failure() {
    return failure;
  }

  /**
   * One that did not take place.
   *
   * @param reason why nothing was sent
   */
  public static Exchange unsent(Request request, TransportFailure reason) {
    return new Exchange(
        request,
        Optional.empty(),
        Optional.of(reason),
        new Timing(Instant.now(), Duration.ZERO),
        new Rendering("", SecretMask.of("")));
  }

  /** Whether it took place, if only as an attempt to connect; if not, the failure says why. */
  public boolean tookPlace() {
    return failure
        .filter(
            it ->
                switch (it.kind()) {
                  case NOT_SENT, OVER_BUDGET, GONE -> true;
                  case UNREACHABLE, TIMEOUT, BROKEN -> false;
                })
        .isEmpty();
  }

  /** Whether the server may have acted upon it. */
  public boolean mayHaveArrived() {
    return response.isPresent() || failure.filter(TransportFailure::wasSent).isPresent();
  }

  /** How long it took. */
  public Duration duration() {
    return span.length();
  }

  /** When it was sent, by the clock of this machine. */
  public Instant start() {
    return span.start();
  }

  /** When the response was there. */
  public Instant end() {
    return span.start().plus(span.length());
  }

  /** The HTTP status, 0 if there was no response. */
  public int status() {
    return response.map(HttpResponse::status).orElse(0);
  }

  /** The body as JSON; a missing node if there is none, or if it is no JSON. */
  public JsonNode json() {
    try {
      return response
          .filter(it -> it.size() > 0 && it.isWhole())
          .map(it -> JsonMapper.shared().readTree(it.text()))
          .orElse(MissingNode.getInstance());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  /** The server's own idea of the time when it replied. */
  public Optional<Instant> serverTime() {
    return response.flatMap(it -> it.header("Date")).flatMap(HttpDates::parse);
  }

  /** What came, in a few words, such as {@code HTTP 500} or {@code no response: …}. */
  public String outcome() {
    return failure
        .map(it -> "no reply: " + it.message())
        .orElseGet(() -> response.map(Exchange::outcome).orElse(""));
  }

  private static String outcome(HttpResponse response) {
    String body = response.size() == 0 ? "empty" : response.missing();
    return "HTTP " + response.status() + (body.isEmpty() ? "" : ", " + body);
  }

  /** Everything as text with the secret masked, for reports. */
  public Evidence evidence() {
    if (!tookPlace()) {
      return new Evidence(
          request.operation(),
          "nothing was sent",
          outcome(),
          0,
          0,
          rendering.curl(Request.of(request.method(), request.path())));
    }
    return new Evidence(
        request.operation(),
        rendering.request(request),
        response.map(it -> rendering.response(request, it)).orElseGet(this::outcome),
        status(),
        span.length().toMillis(),
        rendering.curl(request));
  }
}
