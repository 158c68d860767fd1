package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.check.Violations;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.verdict.Evidence;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares all replies to proper calls of an operation with the spec. */
final class ReplyRules {
  private static final int TOO_MANY_REQUESTS = 429;

  /** A list of a million wrong items has more findings than fit into memory, and no more to say. */
  private static final int MOST_OF_ONE_REPLY = 1000;

  private ReplyRules() {}

  /** The findings that are worth exactly this much. */
  static Outcome judge(Session session, Operation operation, Requirement worth) {
    List<Exchange> replies = replies(session, operation);
    if (replies.isEmpty()) {
      return Calls.isSubmission(operation) && !session.hasCalled(operation)
          ? Outcome.notRun("nothing was submitted to it; raise --budget to see a reply")
          : Outcome.inconclusive("it gave no reply that can be judged");
    }
    List<Finding> findings = new ArrayList<>();
    for (Exchange exchange : replies) {
      HttpReply reply = exchange.reply().orElseThrow();
      Evidence evidence = exchange.evidence();
      session.spec().check().response(operation, reply.forSpec()).stream()
          .filter(violation -> Violations.requirement(violation) == worth)
          .limit(MOST_OF_ONE_REPLY)
          .forEach(violation -> findings.add(Violations.finding(violation).seenIn(evidence)));
      if (worth == Requirement.MUST) {
        contradiction(exchange).ifPresent(it -> findings.add(it.seenIn(evidence)));
      }
    }
    return Outcome.of(findings);
  }

  /** The replies seen so far; where there is none and asking is free, one is asked for. */
  private static List<Exchange> replies(Session session, Operation operation) {
    if (session.repliesTo(operation).isEmpty() && !Calls.isSubmission(operation)) {
      session.send(
          operation.hasRequestBody()
              ? Calls.unknown(session, operation).withJson(Bodies.example(operation))
              : Calls.unknown(session, operation));
    }
    return session.repliesTo(operation).stream()
        .filter(exchange -> exchange.status() != TOO_MANY_REQUESTS)
        .toList();
  }

  /**
   * Documented or not: no proper call fails inside the server, and no failure calls itself success.
   */
  private static Optional<Finding> contradiction(Exchange exchange) {
    int status = exchange.status();
    if (status >= 500) {
      return Optional.of(
          Finding.must("server-error", "", "no server error", Judge.found(exchange)));
    }
    return status >= 400 && new SubmitReply(exchange).is(ReturnCode.SUCCESS)
        ? Optional.of(
            Finding.must("success", "/code", "HTTP 200 with code 1", Judge.found(exchange)))
        : Optional.empty();
  }
}
