package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.internal.scenario.SubmissionRequests;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import java.util.List;

/**
 * Everything that one check of one rule sees of the run: it makes requests, sends them for this
 * rule, and reads what other rules have sent.
 *
 * @param session what all rules share
 * @param sender sends the requests of this rule
 */
public record CheckContext(Session session, Sender sender) {

  /** The spec that the server is held to. */
  public ApiSpec spec() {
    return session.requests().spec();
  }

  /** Secret and mode prefix. */
  public Credentials credentials() {
    return session.requests().credentials();
  }

  /** Values that look random, fixed by the seed of the run. */
  public SeededData data() {
    return session.requests().data();
  }

  /** The reads that were sent before all rules. */
  public Preflight preflight() {
    return session.preflight();
  }

  /** What the server is taken for; what it declares is known. */
  public Profile profile() {
    return session.profile();
  }

  /** What the server has. */
  public Capabilities capabilities() {
    return session.capabilities();
  }

  /** The version that the mock server names itself; empty for any other server. */
  public String mockVersion() {
    return session.mockVersion();
  }

  /** A proper request of an operation, its {@code {id}} left to {@link #call(String, String)}. */
  public Request call(String operationId) {
    return session.requests().call(operationId);
  }

  /** A proper request of an operation, without a body. */
  public Request call(Operation operation) {
    return session.requests().call(operation);
  }

  /** A proper request of an operation on one task. */
  public Request call(String operationId, String taskId) {
    return session.requests().call(operationId, taskId);
  }

  /** Makes proper submissions. */
  public SubmissionRequests submissions() {
    return new SubmissionRequests(session.requests());
  }

  /**
   * Sends a request and logs the exchange. A request that the server refuses for a while (HTTP 429,
   * or code 23 for a submission) is repeated within the limits of the run. A submission beyond the
   * budget is not sent; the exchange says so.
   *
   * @return the last exchange; those before it are in the log too
   */
  public Exchange send(Request request) {
    return sender.send(request);
  }

  /** What happened in a scenario; runs it if no rule has needed it before. */
  public ScenarioRun scenario(Scenario scenario) throws InterruptedException {
    return session.scenarios().get(scenario, sender);
  }

  /** What happened in {@link Scenario#IMAGINE}. */
  public ScenarioRun imagine() throws InterruptedException {
    return scenario(Scenario.IMAGINE);
  }

  /** The callbacks of {@link #imagine} in the order of arrival. */
  public List<Callback> callbacks() throws InterruptedException {
    return session.scenarios().callbacks(sender);
  }

  /**
   * Cancels a task that a rule no longer needs, so that it does not stand in the queue of others.
   * Does nothing where the server has no cancel or the run leaves it out.
   */
  public void cancelUnneeded(String taskId) {
    if (session.scenarios().canCancel()) {
      send(call("cancelTask", taskId));
    }
  }

  /** Whether the server can send callbacks to this machine. */
  public boolean hasCallbackListener() {
    return session.scenarios().hasCallbackListener();
  }

  /** All exchanges so far, in the order of the rules that sent them. */
  public List<Exchange> log() {
    return session.log().all();
  }

  /** Whether a proper request of an operation was sent, with or without a response. */
  public boolean hasCalled(Operation operation) {
    return log().stream()
        .map(Exchange::request)
        .anyMatch(it -> it.isRegular() && it.operation().equals(operation.operationId()));
  }

  /** The responses to proper requests of an operation so far, without those that are too large. */
  public List<Exchange> responsesTo(Operation operation) {
    return log().stream()
        .filter(exchange -> exchange.request().isRegular())
        .filter(exchange -> exchange.request().operation().equals(operation.operationId()))
        .filter(exchange -> exchange.response().filter(HttpResponse::isWhole).isPresent())
        .toList();
  }
}
