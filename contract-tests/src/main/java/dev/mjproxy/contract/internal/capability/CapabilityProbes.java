package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few requests that cost nothing, and what came of them. Whether a submission is there is asked
 * with a body that is no JSON, which no server bills.
 *
 * @param exchanges by the name of the probe, in the order of sending
 * @param spec the operations that are asked for
 */
public record CapabilityProbes(Map<String, Exchange> exchanges, ApiSpec spec) {
  /** The name of the probe that reads a path which does not exist. */
  public static final String UNKNOWN_GET = ProbeRequests.UNKNOWN_PATH + "GET";

  /** The name of the probe without a secret. */
  public static final String NO_SECRET = ProbeRequests.NO_SECRET;

  /** The name of the probe without a secret whose body is no JSON. */
  public static final String NO_SECRET_BROKEN = ProbeRequests.NO_SECRET_BROKEN;

  /** The name of the probe with a method that the path does not have. */
  public static final String WRONG_METHOD = ProbeRequests.WRONG_METHOD;

  /** The name of the probe whose body is XML. */
  public static final String WRONG_MEDIA_TYPE = ProbeRequests.WRONG_MEDIA_TYPE;

  /** The name of the probe that asks for a list by an id that is a number. */
  public static final String NUMERIC_IDS = ProbeRequests.NUMERIC_IDS;

  /** Whoever does not answer so often in a row is not asked any further. */
  private static final int MOST_SILENT = 2;

  private static final int NOT_FOUND = 404;

  /** A task that is not found is answered by some servers as a path that is not there. */
  private static final String FETCH = "fetchTask";

  public CapabilityProbes {
    exchanges = new LinkedHashMap<>(exchanges);
  }

  /**
   * Sends them; ends early where nothing answers. A server that parses bodies before it looks for
   * the path answers a broken body alike everywhere: its submissions are asked again without one.
   */
  public static CapabilityProbes send(RequestFactory requests, Sender sender) {
    Map<String, Exchange> answered = new LinkedHashMap<>();
    send(ProbeRequests.all(requests), sender, answered);
    List<Operation> undecided =
        new CapabilityProbes(answered, requests.spec()).answeredAsUnknownPath();
    send(ProbeRequests.withoutBody(requests, undecided), sender, answered);
    return new CapabilityProbes(answered, requests.spec());
  }

  private static void send(
      Map<String, Request> probes, Sender sender, Map<String, Exchange> answered) {
    int silent = 0;
    for (Map.Entry<String, Request> probe : probes.entrySet()) {
      Exchange exchange = sender.send(probe.getValue());
      silent = exchange.response().isPresent() ? 0 : silent + 1;
      if (silent == MOST_SILENT || !exchange.tookPlace()) {
        break;
      }
      if (exchange.response().isPresent()) {
        answered.put(probe.getKey(), exchange);
      }
    }
  }

  /** Operations whose broken body is answered as that to an unknown path, and not with 404. */
  private List<Operation> answeredAsUnknownPath() {
    Optional<RouterResponse> unknown =
        exchange(ProbeRequests.UNKNOWN_PATH_BROKEN)
            .map(RouterResponse::of)
            .filter(response -> !response.saysAbsent());
    return Stream.concat(spec.operations().stream(), DialectOperations.all().stream())
        .filter(
            operation ->
                unknown.isPresent()
                    && exchange(operation(operation.operationId()))
                        .map(RouterResponse::of)
                        .equals(unknown))
        .toList();
  }

  /** What the server has. */
  public Capabilities capabilities() {
    Set<String> added =
        DialectOperations.all().stream()
            .map(Operation::operationId)
            .filter(this::isPresent)
            .collect(Collectors.toSet());
    return new Capabilities(absent(spec.operations()), added, withoutPrefixes());
  }

  /** Those of some operations that are not there. */
  public Map<String, Exchange> absent(List<Operation> operations) {
    Map<String, Exchange> absent = new LinkedHashMap<>();
    for (Operation operation : operations) {
      exchange(ProbeRequests.WITHOUT_BODY + operation.operationId())
          .or(() -> exchange(operation(operation.operationId())))
          .filter(exchange -> isAbsent(operation, exchange))
          .ifPresent(exchange -> absent.put(operation.operationId(), exchange));
    }
    return absent;
  }

  /** The name of the probe that asks whether an operation is there. */
  public static String operation(String operationId) {
    return ProbeRequests.OPERATION + operationId;
  }

  /** The name of the probe that sends the secret in this form. */
  public static String secret(String form) {
    return ProbeRequests.SECRET + form;
  }

  /** Whether an operation that a dialect adds is there. */
  public boolean isPresent(String operationId) {
    List<Operation> one =
        DialectOperations.all().stream()
            .filter(operation -> operation.operationId().equals(operationId))
            .toList();
    return exchange(operation(operationId)).isPresent() && absent(one).isEmpty();
  }

  /** Whether a prefix is routed that no contract knows; empty if that is not known. */
  public Optional<Boolean> isAnyPrefixRouted() {
    return exchange(ProbeRequests.PREFIX + ProbeRequests.ANY_PREFIX)
        .map(exchange -> exchange.status() != NOT_FOUND);
  }

  /** What came of one of them, if it was answered. */
  public Optional<Exchange> exchange(String name) {
    return Optional.ofNullable(exchanges.get(name));
  }

  private boolean isAbsent(Operation operation, Exchange exchange) {
    RouterResponse response = RouterResponse.of(exchange);
    return !operation.operationId().equals(FETCH)
        && response.saysAbsent()
        && exchange(ProbeRequests.UNKNOWN_PATH + operation.method())
            .filter(unknown -> RouterResponse.of(unknown).equals(response))
            .isPresent();
  }

  private Optional<Exchange> withoutPrefixes() {
    boolean isPlain =
        exchange(ProbeRequests.PREFIX).filter(plain -> plain.status() != NOT_FOUND).isPresent();
    List<Exchange> below =
        ModePrefixes.of(spec).stream()
            .flatMap(prefix -> exchange(ProbeRequests.PREFIX + prefix).stream())
            .toList();
    return isPlain && below.stream().allMatch(exchange -> exchange.status() == NOT_FOUND)
        ? below.stream().findFirst()
        : Optional.empty();
  }
}
