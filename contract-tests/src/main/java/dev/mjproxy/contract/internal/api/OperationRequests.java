package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.openapi.Operation;

/** Makes requests of any operation, for checks that treat all alike. */
public final class OperationRequests {
  private OperationRequests() {}

  /** A call of the operation that is wrong on purpose, on an id that no task has. */
  public static Request wrong(CheckContext context, Operation operation) {
    return unknown(context, operation).wrongFor(operation.operationId());
  }

  /** A proper request of the operation on an id that no task has, without a body. */
  public static Request unknown(CheckContext context, Operation operation) {
    Request call = context.call(operation);
    return call.at(call.path().replace("{id}", context.data().unknownTaskId()));
  }

  /** Whether a well-formed call of the operation may be billed. */
  public static boolean isSubmission(Operation operation) {
    return operation.path().contains("/submit/") || operation.path().contains("/insight-face/");
  }
}
