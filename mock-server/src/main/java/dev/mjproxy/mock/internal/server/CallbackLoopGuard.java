package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.ServerIdentity;
import java.util.Optional;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses callbacks that this server sent itself: a {@code notifyHook} may not drive the server.
 *
 * @param identity the id that this server's callbacks carry
 */
record CallbackLoopGuard(ServerIdentity identity) {
  /** The error to answer with; empty if the request is no callback of this server's. */
  Optional<ErrorStatus> refusal(HttpServletRequest request) {
    return identity.id().equals(request.getHeader(ServerIdentity.CALLBACK_HEADER))
        ? Optional.of(
            new ErrorStatus(
                403, ServerIdentity.CALLBACK_HEADER + ": a callback may not go to its own sender"))
        : Optional.empty();
  }
}
