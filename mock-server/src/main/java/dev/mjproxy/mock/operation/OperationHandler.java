package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;

/** What one operation does. */
@FunctionalInterface
public interface OperationHandler {
  /** Carries the call out and answers it. */
  MockReply handle(OperationCall call);
}
