package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Patience;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.probe.Sender;
import dev.mjproxy.contract.probe.TaskPoller;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One run against one server: what every check needs, and what the checks share. Safe for use by
 * many threads.
 */
public final class Session {
  private final ApiSpec spec;
  private final Sender sender;
  private final Access access;
  private final Choices choices;
  private final Patience patience;
  private final ExchangeLog log = new ExchangeLog();
  private final Journeys journeys;
  private volatile Budget budget = Budget.of(0);
  private @Nullable Soundings soundings;

  /**
   * A run that has sent nothing yet and may submit nothing yet.
   *
   * @param spec what to hold the server to
   * @param sender sends the requests
   * @param access secret and prefix
   * @param poller looks at tasks until they end
   * @param patience waits when the server asks for it
   * @param choices all that is left to chance
   */
  public Session(
      ApiSpec spec,
      Sender sender,
      Access access,
      TaskPoller poller,
      Patience patience,
      Choices choices) {
    this.spec = spec;
    this.sender = sender;
    this.access = access;
    this.choices = choices;
    this.patience = patience;
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
  public synchronized Soundings soundings() {
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
   * Sends a request and keeps the exchange. A request that the server has no time for (HTTP 429, or
   * code 23 for a submission, which is not billed) is sent again as long as there is patience; a
   * rule that runs {@linkplain CheckInfo#alone alone} may want the full queue, and gets it.
   *
   * <p>What may be billed is not sent when the budget is used up. A check announces its
   * submissions, so that this does not happen to it; if it does, the rule stays open and the run
   * goes on.
   *
   * @return the last exchange; those before it stand in the log too
   */
  public Exchange send(Request request) {
    boolean mayBeBilled = Billing.mayBeBilled(request);
    Exchange exchange = sendOnce(request, mayBeBilled);
    try {
      for (int repeats = 0;
          asksForTime(exchange, mayBeBilled) && patience.waitOut(exchange, repeats);
          repeats++) {
        exchange = sendOnce(request, mayBeBilled);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return exchange;
  }

  private boolean asksForTime(Exchange exchange, boolean isSubmission) {
    return Patience.isRateLimit(exchange)
        || (isSubmission && !log.isAlone() && Billing.isQueueFull(exchange));
  }

  private Exchange sendOnce(Request request, boolean mayBeBilled) {
    if (mayBeBilled && !budget.begin()) {
      return Exchange.unsent(request, new NoReply(NoReply.Kind.OVER_BUDGET, budget.refusal(1)));
    }
    boolean isCharged = mayBeBilled;
    try {
      Exchange exchange = sender.send(request);
      if (exchange.tookPlace()) {
        log.add(exchange);
      }
      isCharged = mayBeBilled && Billing.isCharged(exchange);
      return exchange;
    } finally {
      // Also where sending failed by a defect of ours: the server may have got it.
      if (mayBeBilled) {
        budget.settle(isCharged);
      }
    }
  }

  /** What this thread sends from now on belongs to this rule of the plan. */
  void enter(int number, Rule rule) {
    log.enter(number, rule.info().alone());
  }

  /** What this thread sends from now on belongs to no rule. */
  void leave() {
    log.leave();
  }

  /** All exchanges so far, in the order of the rules that sent them. */
  public List<Exchange> log() {
    return log.all();
  }

  /** Whether a proper call of an operation was sent, with or without a reply. */
  public boolean hasCalled(Operation operation) {
    return log.all().stream()
        .map(Exchange::request)
        .anyMatch(it -> it.isRegular() && it.operation().equals(operation.operationId()));
  }

  /** The replies to proper calls of an operation so far, those left out that are too large. */
  public List<Exchange> repliesTo(Operation operation) {
    Predicate<Exchange> isAnswered =
        exchange -> exchange.reply().filter(HttpReply::isWhole).isPresent();
    return log.all().stream()
        .filter(exchange -> exchange.request().isRegular())
        .filter(exchange -> exchange.request().operation().equals(operation.operationId()))
        .filter(isAnswered)
        .toList();
  }

  /** The version that the mock server names itself; empty for any other server. */
  public String mockVersion() {
    return log.all().stream()
        .flatMap(exchange -> exchange.reply().stream())
        .findFirst()
        .flatMap((HttpReply reply) -> reply.header("X-Mjproxy-Mock"))
        .orElse("");
  }
}
