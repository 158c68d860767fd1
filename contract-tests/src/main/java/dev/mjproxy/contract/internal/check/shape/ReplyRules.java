package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.response.Violations;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.SchemaCheck;
import dev.mjproxy.openapi.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares all responses to proper requests of an operation with the spec. */
final class ReplyRules {
  private static final int TOO_MANY_REQUESTS = 429;

  /** A list of a million wrong items has more findings than fit into memory, and no more to say. */
  private static final int MOST_OF_ONE_REPLY = 1000;

  private ReplyRules() {}

  /** The findings of exactly this severity. */
  static Outcome judge(CheckContext context, Operation operation, Requirement worth) {
    List<Exchange> responses = responses(context, operation);
    if (responses.isEmpty()) {
      return OperationRequests.isSubmission(operation) && !context.hasCalled(operation)
          ? Outcome.notRun("nothing was submitted to it; raise --budget to see a reply")
          : Outcome.inconclusive("it gave no reply that can be judged");
    }
    List<Finding> findings = new ArrayList<>();
    for (Exchange exchange : responses) {
      if (isOfAnUnknownId(context, exchange)) {
        continue;
      }
      HttpResponse response = exchange.response().orElseThrow();
      Evidence evidence = exchange.evidence();
      List<Violation> violations =
          context.spec().check().response(operation, response.forSpec()).stream()
              .filter(violation -> Violations.requirement(violation) == worth)
              .limit(MOST_OF_ONE_REPLY)
              .toList();
      // Once for a reply: a list of thousands of wrong items has as many violations.
      Set<String> objections =
          violations.isEmpty() ? Set.of() : objectionsOfTheProfile(context, operation, response);
      violations.forEach(
          violation ->
              findings.add(
                  Violations.finding(violation)
                      .following(style(violation, exchange))
                      .declared(!objections.contains(place(violation)))
                      .seenIn(evidence)));
      if (worth == Requirement.MUST) {
        contradiction(exchange).ifPresent(it -> findings.add(it.seenIn(evidence)));
      }
    }
    return Outcome.of(findings);
  }

  /** What the spec of the server's profile does not allow either; it may lack the operation. */
  private static Set<String> objectionsOfTheProfile(
      CheckContext context, Operation operation, HttpResponse response) {
    ApiSpec spec = context.profile().spec();
    Operation known =
        spec.operations().stream()
            .filter(it -> it.operationId().equals(operation.operationId()))
            .findFirst()
            .orElse(operation);
    SchemaCheck check = known == operation ? context.spec().check() : spec.check();
    return check.response(known, response.forSpec()).stream()
        .map(ReplyRules::place)
        .collect(Collectors.toSet());
  }

  private static String place(Violation violation) {
    return violation.rule() + " " + violation.pointer();
  }

  /** A refusal whose status is not documented follows from the style of the server's refusals. */
  private static String style(Violation violation, Exchange exchange) {
    return violation.rule().equals("status") ? Refusal.style(exchange) : "";
  }

  /** How an unknown id is answered has a rule of its own, which judges it once and for all. */
  private static boolean isOfAnUnknownId(CheckContext context, Exchange exchange) {
    return exchange.request().operation().equals("fetchTask")
        && exchange.request().path().contains(context.data().unknownTaskId())
        && exchange.status() < 500
        && !new TaskView(exchange.json(), exchange).isTask();
  }

  /** The responses seen so far; where there is none and asking is free, one is asked for. */
  private static List<Exchange> responses(CheckContext context, Operation operation) {
    if (context.responsesTo(operation).isEmpty() && !OperationRequests.isSubmission(operation)) {
      context.send(
          operation.hasRequestBody()
              ? OperationRequests.unknown(context, operation)
                  .withJson(ExampleBodies.example(operation))
              : OperationRequests.unknown(context, operation));
    }
    return context.responsesTo(operation).stream()
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
          Finding.must("server-error", "", "no server error", FindingCollector.found(exchange)));
    }
    return status >= 400 && new SubmitResponse(exchange).is(ReturnCode.SUCCESS)
        ? Optional.of(
            Finding.must(
                "success", "/code", "HTTP 200 with code 1", FindingCollector.found(exchange)))
        : Optional.empty();
  }
}
