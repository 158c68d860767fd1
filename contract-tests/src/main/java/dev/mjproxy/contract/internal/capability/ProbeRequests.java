package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of {@link CapabilityProbes}; the name of each says what it asks. */
final class ProbeRequests {
  /** Before the id of an operation: is it there? */
  static final String OPERATION = "operation ";

  /** Before a method: how is a path answered that is not there? */
  static final String UNKNOWN_PATH = "unknown path ";

  /** Before a mode prefix, or nothing: is a read answered below it? */
  static final String PREFIX = "prefix ";

  private static final String JSON = "application/json";
  private static final String NO_IDS = "{\"ids\":[]}";
  private static final String MALFORMED = "{";

  private ProbeRequests() {}

  static Map<String, Request> all(RequestFactory requests) {
    Map<String, Request> probes = new LinkedHashMap<>();
    for (String method : List.of("GET", "POST")) {
      probes.put(UNKNOWN_PATH + method, at(requests, method, "/mj/no-such-path"));
    }
    for (Operation operation : requests.spec().operations()) {
      probes.put(OPERATION + operation.operationId(), present(requests, operation));
    }
    List<String> prefixes = new ArrayList<>(ModePrefixes.of(requests.spec()));
    prefixes.add(0, "");
    for (String prefix : prefixes) {
      probes.put(
          PREFIX + prefix,
          authenticated(
              requests,
              Request.of("POST", prefix + "/mj/task/list-by-condition").withBody(JSON, NO_IDS)));
    }
    return probes;
  }

  /** A read is asked properly, on an id that no task has; anything else is broken on purpose. */
  private static Request present(RequestFactory requests, Operation operation) {
    Request call =
        at(
            requests,
            operation.method(),
            operation.path().replace("{id}", requests.data().unknownTaskId()));
    if (!operation.hasRequestBody()) {
      return call;
    }
    // An empty list of ids would show all tasks in a query.
    return call.withBody(
        JSON,
        call.isRead()
            ? "{\"ids\":[\"%s\"]}".formatted(requests.data().unknownTaskId())
            : MALFORMED);
  }

  private static Request at(RequestFactory requests, String method, String path) {
    return authenticated(requests, Request.of(method, requests.credentials().path(path)));
  }

  private static Request authenticated(RequestFactory requests, Request request) {
    Credentials credentials = requests.credentials();
    return credentials.authenticate(request);
  }
}
