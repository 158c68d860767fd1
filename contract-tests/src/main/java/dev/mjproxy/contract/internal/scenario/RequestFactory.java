package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Credentials;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;

/**
 * Makes proper requests of the API's operations, with the secret and below the mode prefix.
 *
 * @param spec the operations
 * @param credentials the secret and the prefix
 * @param data the seeded values of the run
 */
public record RequestFactory(ApiSpec spec, Credentials credentials, SeededData data) {

  /** A request of an operation, its {@code {id}} left to {@link #call(String, String)}. */
  public Request call(String operationId) {
    return call(DialectOperations.find(spec, operationId));
  }

  /** A request of an operation, without a body. */
  public Request call(Operation operation) {
    return credentials.authenticate(
        Request.of(operation.method(), credentials.path(operation.path()))
            .callOf(operation.operationId()));
  }

  /** A request of an operation on one task. */
  public Request call(String operationId, String taskId) {
    Request template = call(operationId);
    return template.at(template.path().replace("{id}", taskId));
  }
}
