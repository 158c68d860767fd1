package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.options.Access;
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

  /** How is a path answered that is not there, if the body is broken as well? */
  static final String UNKNOWN_PATH_BROKEN = "unknown path, broken body";

  /** Before the id of an operation: is it there, asked without a body? */
  static final String WITHOUT_BODY = "without a body ";

  /** Before a mode prefix, or nothing: is a read answered below it? */
  static final String PREFIX = "prefix ";

  /** A prefix that no contract knows. */
  static final String ANY_PREFIX = "/mj-no-such-mode";

  /** Before a form of the secret: is it accepted? */
  static final String SECRET = "secret ";

  /** How is a request without a secret answered, and one whose body is broken as well? */
  static final String NO_SECRET = "no secret";

  static final String NO_SECRET_BROKEN = "no secret, broken body";

  /** Before what is wrong with a request. */
  static final String WRONG_METHOD = "wrong method";

  static final String WRONG_MEDIA_TYPE = "wrong media type";
  static final String NUMERIC_IDS = "numeric ids";

  private static final String JSON = "application/json";
  private static final String IMAGINE = "/mj/submit/imagine";
  private static final String READ = "/mj/task/list-by-condition";
  private static final String NO_IDS = "{\"ids\":[]}";
  private static final String MALFORMED = "{";

  private ProbeRequests() {}

  static Map<String, Request> all(RequestFactory requests) {
    Map<String, Request> probes = new LinkedHashMap<>();
    for (String method : List.of("GET", "POST")) {
      probes.put(UNKNOWN_PATH + method, at(requests, method, "/mj/no-such-path"));
    }
    probes.put(
        UNKNOWN_PATH_BROKEN, at(requests, "POST", "/mj/no-such-path").withBody(JSON, MALFORMED));
    for (Operation operation : requests.spec().operations()) {
      probes.put(OPERATION + operation.operationId(), present(requests, operation));
    }
    for (Operation operation : DialectOperations.all()) {
      probes.put(OPERATION + operation.operationId(), present(requests, operation));
    }
    List<String> prefixes = new ArrayList<>(ModePrefixes.of(requests.spec()));
    prefixes.add(0, "");
    prefixes.add(ANY_PREFIX);
    for (String prefix : prefixes) {
      probes.put(
          PREFIX + prefix,
          authenticated(
              requests,
              Request.of("POST", prefix + "/mj/task/list-by-condition").withBody(JSON, NO_IDS)));
    }
    requests(requests, probes);
    secrets(requests, probes);
    return probes;
  }

  /** The same operations asked without a body, which is not billed either. */
  static Map<String, Request> withoutBody(RequestFactory requests, List<Operation> operations) {
    Map<String, Request> probes = new LinkedHashMap<>();
    for (Operation operation : operations) {
      probes.put(
          WITHOUT_BODY + operation.operationId(),
          at(requests, operation.method(), operation.path()));
    }
    return probes;
  }

  private static void requests(RequestFactory requests, Map<String, Request> probes) {
    probes.put(WRONG_METHOD, at(requests, "GET", IMAGINE));
    probes.put(
        WRONG_MEDIA_TYPE, at(requests, "POST", IMAGINE).withBody("application/xml", "<prompt/>"));
    // A number of the form of an id; the first digit says that it is older than all tasks.
    probes.put(
        NUMERIC_IDS, at(requests, "POST", READ).withBody(JSON, "{\"ids\":[1000000000000000]}"));
  }

  private static void secrets(RequestFactory requests, Map<String, Request> probes) {
    Credentials credentials = requests.credentials();
    if (!credentials.hasSecret()) {
      return;
    }
    Request read = at(requests, "POST", READ).withBody(JSON, NO_IDS);
    Request open = credentials.removeFrom(read);
    for (Access.SecretForm form : Access.SecretForm.values()) {
      probes.put(SECRET + form, credentials.authenticate(open, form));
    }
    probes.put(NO_SECRET, open);
    probes.put(
        NO_SECRET_BROKEN,
        credentials.removeFrom(at(requests, "POST", IMAGINE).withBody(JSON, MALFORMED)));
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
