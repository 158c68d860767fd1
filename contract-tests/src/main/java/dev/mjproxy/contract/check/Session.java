package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.Sender;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run against one server: what every check needs, and what the checks share. */
public final class Session {
  private final ApiSpec spec;
  private final Sender sender;
  private final Access access;
  private final Choices choices;
  private final List<Exchange> log = new ArrayList<>();
  private final Journeys journeys;
  private Budget budget = Budget.of(0);
  private @Nullable Soundings soundings;

  /**
   * A run that has sent nothing yet and may submit nothing yet.
   *
   * @param spec what to hold the server to
   * @param sender sends the requests
   * @param access secret and prefix
   * @param poller looks at tasks until they end
   * @param choices all that is left to chance
   */
  public Session(ApiSpec spec, Sender sender, Access access, TaskPoller poller, Choices choices) {
    this.spec = spec;
    this.sender = sender;
    this.access = access;
    this.choices = choices;
    this.journeys = new Journeys(this, poller);
  }

  /** What the server is held to. */
  public ApiSpec spec() {
    return spec;
  }

  /** Secret and prefix. */
  public Access access() {
    return access;
  }

  /** All that is left to chance. */
  public Choices choices() {
    return choices;
  }

  /** What the checks share. */
  public Journeys journeys() {
    return journeys;
  }

  /** A few free reads, sent when they are first asked for. */
  public Soundings soundings() {
    Soundings taken = soundings;
    if (taken == null) {
      taken = Soundings.take(this);
      soundings = taken;
    }
    return taken;
  }

  /** What may be submitted. */
  public Budget budget() {
    return budget;
  }

  /** Sets what may be submitted from now on. */
  public void allow(Budget allowed) {
    budget = allowed;
  }

  /** A proper call of an operation, its {@code {id}} left to {@link #call(String, String)}. */
  public Request call(String operationId) {
    return call(spec.operation(operationId));
  }

  /** A proper call of an operation without a body. */
  public Request call(Operation operation) {
    return access.open(
        Request.of(operation.method(), access.path(operation.path()))
            .callOf(operation.operationId()));
  }

  /** A proper call of an operation on one task. */
  public Request call(String operationId, String taskId) {
    Request template = call(operationId);
    return template.at(template.path().replace("{id}", taskId));
  }

  /**
   * Sends a request and keeps the exchange.
   *
   * @throws IllegalStateException if it may be billed and the budget is used up; a check has to
   *     announce its submissions
   */
  public Exchange send(Request request) {
    boolean mayBeBilled = Billing.mayBeBilled(request);
    if (mayBeBilled && !budget.allows(1)) {
      throw new IllegalStateException(
          request.path() + ": expected submissions within the budget, found one beyond it");
    }
    Exchange exchange = sender.send(request);
    log.add(exchange);
    if (mayBeBilled && Billing.isCharged(exchange)) {
      budget.charge();
    }
    return exchange;
  }

  /** All exchanges so far, in their order. */
  public List<Exchange> log() {
    return List.copyOf(log);
  }

  /** The replies to proper calls of an operation so far. */
  public List<Exchange> repliesTo(Operation operation) {
    Predicate<Exchange> isAnswered = exchange -> exchange.reply().isPresent();
    return log.stream()
        .filter(exchange -> exchange.request().isRegular())
        .filter(exchange -> exchange.request().operation().equals(operation.operationId()))
        .filter(isAnswered)
        .toList();
  }

  /** The version that the mock server names itself; empty for any other server. */
  public String mockVersion() {
    return log.stream()
        .flatMap(exchange -> exchange.reply().stream())
        .findFirst()
        .flatMap((HttpReply reply) -> reply.header("X-Mjproxy-Mock"))
        .orElse("");
  }
}
