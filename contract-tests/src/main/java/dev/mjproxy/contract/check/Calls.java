package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** Calls of any operation, for checks that treat all alike. */
public final class Calls {
  private Calls() {}

  /** A call of the operation that is wrong on purpose, on an id that no task has. */
  public static Request wrong(Session session, Operation operation) {
    return unknown(session, operation).wrongFor(operation.operationId());
  }

  /** A proper call of the operation on an id that no task has, without a body. */
  public static Request unknown(Session session, Operation operation) {
    Request call = session.call(operation);
    return call.at(call.path().replace("{id}", session.choices().unknownTaskId()));
  }

  /** Whether a well-formed call of the operation may be billed. */
  public static boolean isSubmission(Operation operation) {
    return operation.path().contains("/submit/") || operation.path().contains("/insight-face/");
  }

  /** The operations that take a JSON body. */
  static List<Operation> withBody(List<Operation> operations) {
    return operations.stream().filter(Operation::hasRequestBody).toList();
  }
}
