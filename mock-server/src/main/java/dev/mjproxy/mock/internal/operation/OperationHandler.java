package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;

/** Executes one operation. */
@FunctionalInterface
public interface OperationHandler {
  /** Executes the operation and makes its response. */
  MockResponse handle(OperationCall call);
}
