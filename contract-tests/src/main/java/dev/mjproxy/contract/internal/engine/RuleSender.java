package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.probe.TransportFailure;

/**
 * Sends the requests of one rule: counts submissions against the budget, logs every exchange, and
 * repeats what the server refuses for a while.
 *
 * <p>A submission beyond the budget is not sent. Checks announce their submissions, so this should
 * not happen; if it does, the rule stays open and the run goes on.
 *
 * @param traffic what all rules share
 * @param rule the number of the rule in the plan
 * @param isAlone whether the rule runs alone; it may then want a full queue, so code 23 is final
 */
record RuleSender(RunTraffic traffic, int rule, boolean isAlone) implements Sender {

  @Override
  public Exchange send(Request request) {
    boolean isSubmission = Billing.mayBeBilled(request);
    Exchange exchange = sendOnce(request, isSubmission);
    try {
      for (int repeats = 0;
          asksForTime(exchange, isSubmission) && traffic.retryAfter().waitOut(exchange, repeats);
          repeats++) {
        exchange = sendOnce(request, isSubmission);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return exchange;
  }

  private boolean asksForTime(Exchange exchange, boolean isSubmission) {
    return RetryAfterBudget.isRateLimit(exchange)
        || (isSubmission && !isAlone && Billing.isQueueFull(exchange));
  }

  private Exchange sendOnce(Request request, boolean isSubmission) {
    Budget budget = traffic.budget();
    if (isSubmission && !budget.begin()) {
      return Exchange.unsent(
          request, new TransportFailure(TransportFailure.Kind.OVER_BUDGET, budget.refusal(1)));
    }
    boolean isCharged = isSubmission;
    try {
      Exchange exchange = traffic.sender().send(request);
      if (exchange.tookPlace()) {
        traffic.log().add(rule, exchange);
      }
      isCharged = isSubmission && Billing.isCharged(exchange);
      return exchange;
    } finally {
      // Also where sending failed by a defect of ours: the server may have received the request.
      if (isSubmission) {
        budget.settle(isCharged);
      }
    }
  }
}
