package dev.mjproxy.client.error;

import dev.mjproxy.client.model.ReturnCode;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Base of all exceptions that the client throws when a server refuses, fails or cannot be reached.
 * The message says what was found and what to do, and never holds the key.
 *
 * <p>Which response becomes which exception: {@code docs/guides/client-errors.md}.
 */
public abstract sealed class MidjourneyException extends RuntimeException
    permits AuthenticationException,
        NotFoundException,
        RejectedException,
        RateLimitedException,
        ServerException,
        MalformedResponseException,
        TransportException,
        UnknownOutcomeException,
        WaitException,
        TaskFailedException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  MidjourneyException(Problem problem, @Nullable Throwable cause) {
    super(problem.message(), cause);
    this.problem = problem;
  }

  final Problem problem() {
    return problem;
  }

  /**
   * The task that was accepted before this happened, to wait for or to cancel; empty where no task
   * is known.
   */
  public Optional<String> taskId() {
    return Optional.empty();
  }

  /** The response: status, headers and body; empty when there was none. */
  public Optional<RawResponse> raw() {
    return Optional.ofNullable(problem.raw());
  }

  /** The HTTP status; empty when there was no response. */
  public OptionalInt httpStatus() {
    RawResponse raw = problem.raw();
    return raw == null ? OptionalInt.empty() : OptionalInt.of(raw.status());
  }

  /** The result code in the response (protocol.md §5); empty when there was none. */
  public OptionalInt code() {
    Integer code = problem.code();
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  /**
   * The same as a value of the specification; its {@code known()} can be switched.
   *
   * <pre>{@code
   * switch (e.returnCode().map(ReturnCode::known).orElse(ReturnCode.Known.UNKNOWN)) {
   *   case NOT_FOUND -> noAccount();
   *   case VALIDATION_ERROR -> badRequest();
   *   default -> throw e;
   * }
   * }</pre>
   */
  public Optional<ReturnCode> returnCode() {
    return Optional.ofNullable(problem.code()).map(ReturnCode::of);
  }

  /** The server's own words; empty when there were none. */
  public Optional<String> description() {
    return Optional.ofNullable(problem.description());
  }

  /** What to do about it, as the message says behind its semicolon. */
  public String cure() {
    return problem.cure();
  }

  /**
   * The request id that the provider's support asks for: from a header, or from the message of a
   * relay.
   */
  public Optional<String> requestId() {
    return raw().flatMap(RawResponse::requestId);
  }

  /**
   * Whether the server may have accepted a submission. False only where that is certain: then it
   * can be sent again without being billed twice. Also false for requests that change nothing, such
   * as a fetch.
   */
  public boolean mayHaveBeenAccepted() {
    return false;
  }
}
