package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;

/** What one operation does. */
@FunctionalInterface
public interface OperationHandler {
  /** Carries the call out and answers it. */
  MockResponse handle(OperationCall call);
}
