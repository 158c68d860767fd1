package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.contract.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Collects the findings of a check over several exchanges, and what stayed open.
 *
 * <pre>{@code
 * FindingCollector collector = new FindingCollector();
 * collector.expectStatus(context.send(request), "malformed JSON", 400);
 * return collector.outcome();
 * }</pre>
 */
public final class FindingCollector {
  private static final int OK = 200;
  private static final int TOO_MANY_REQUESTS = 429;

  /** More say no more, and may be more than fit into memory. */
  private static final int MOST_FINDINGS = 1000;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<Exchange, Evidence> shown = new HashMap<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> inapplicable = new ArrayList<>();
  private Optional<Exchange> switchedOff = Optional.empty();
  private boolean isJudged;

  /** Whether a response came that can be judged; if not, this is noted. */
  public boolean isAnswered(Exchange exchange) {
    TransportFailure failure = exchange.failure().orElse(null);
    if (exchange.response().filter(response -> !response.isWhole()).isPresent()) {
      open.add("the reply is too large to be judged: " + exchange.outcome() + "; see -Xmx");
      return false;
    }
    if (failure == null) {
      if (exchange.status() == TOO_MANY_REQUESTS) {
        open.add("the server limits the rate (HTTP 429)");
        return false;
      }
      boolean isSwitchedOff = new SubmitResponse(exchange).isSwitchedOff();
      switchedOff = isSwitchedOff ? Optional.of(exchange) : switchedOff;
      isJudged |= !isSwitchedOff;
      return !isSwitchedOff;
    }
    if (failure.kind() == TransportFailure.Kind.BROKEN) {
      add(Finding.must("reply", "", "a reply", failure.message()), exchange);
    } else if (failure.kind() == TransportFailure.Kind.OVER_BUDGET) {
      leaveOut(failure.message());
    } else {
      open.add(failure.message());
    }
    return false;
  }

  /**
   * Notes a broken MUST if the status is none of these.
   *
   * @param situation what was sent, for the message
   */
  public boolean expectStatus(Exchange exchange, String situation, Integer... allowed) {
    if (!isAnswered(exchange)) {
      return false;
    }
    List<Integer> statuses = Arrays.asList(allowed);
    boolean isRight = statuses.contains(exchange.status());
    if (!isRight) {
      add(
          Finding.must(
                  "status",
                  "",
                  "HTTP %s for %s".formatted(or(statuses), situation),
                  found(exchange))
              .following(statuses.contains(OK) ? "" : Refusal.of(exchange).inPlaceOf(statuses)),
          exchange);
    }
    return isRight;
  }

  /** Notes a finding that this exchange shows. */
  public void add(Finding finding, Exchange exchange) {
    if (findings.size() < MOST_FINDINGS) {
      // Thousands of findings in one response share their evidence, which takes time and room.
      findings.add(finding.seenIn(shown.computeIfAbsent(exchange, Exchange::evidence)));
    }
  }

  /** Notes something that stays open. */
  public void leaveOpen(String reason) {
    open.add(reason);
  }

  /** Notes that the server has nothing that the rule is about. */
  public void leaveOut(String reason) {
    inapplicable.add(reason);
  }

  /** What comes of it: findings win over what stayed open, and that over what does not apply. */
  public Outcome outcome() {
    Outcome outcome = Outcome.of(findings);
    if (outcome.verdict() != Verdict.PASS) {
      return outcome;
    }
    if (!open.isEmpty()) {
      return new Outcome(Verdict.INCONCLUSIVE, open.get(0), findings);
    }
    if (switchedOff.isPresent() && !isJudged) {
      return Outcome.unsupported("switched off on this server: " + found(switchedOff.get()));
    }
    return inapplicable.isEmpty()
        ? outcome
        : new Outcome(Verdict.INCONCLUSIVE, inapplicable.get(0), findings, true, "");
  }

  /**
   * The status and what the response says: its result code, an error's message, or its first bytes.
   */
  public static String found(Exchange exchange) {
    if (!exchange.request().isOfTheApi()) {
      // What lies at an address that the server named is not quoted.
      return exchange.outcome()
          + exchange
              .response()
              .flatMap(response -> response.header("Content-Type"))
              .map(type -> ", " + type)
              .orElse(", no Content-Type");
    }
    JsonNode json = exchange.json();
    if (!json.isObject()) {
      return Diagnosis.of(exchange)
          .filter(it -> it.response().size() > 0 && json.isMissingNode())
          .map(Diagnosis::facts)
          .orElseGet(exchange::outcome);
    }
    String code = json.path("code").isValueNode() ? ", code " + json.path("code").asString("") : "";
    String text = text(json);
    return exchange.outcome() + code + (text.isEmpty() ? "" : (code.isEmpty() ? ", " : " ") + text);
  }

  /** Relays wrap what went wrong: {@code {"error": {"message": …}}}; the C# port says message. */
  private static String text(JsonNode json) {
    return Stream.of("/description", "/error/message", "/message", "/error")
        .map(place -> json.at(place).asString(""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** The finding with a weaker requirement, if the rule is worth no more. */
  public static Finding atMost(Requirement requirement, Finding finding) {
    return finding.requirement().compareTo(requirement) >= 0 ? finding : finding.worth(requirement);
  }

  private static String or(List<Integer> statuses) {
    return String.join(" or ", statuses.stream().map(String::valueOf).toList());
  }
}
