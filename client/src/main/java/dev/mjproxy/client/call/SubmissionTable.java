package dev.mjproxy.client.call;

import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RateLimitedException;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.internal.caller.ResponseDecoder;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.SubmitResult;
import dev.mjproxy.client.model.SubmitResultProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps responses to submissions.
 *
 * <table>
 * <caption>By result code (protocol.md §5), with any HTTP status</caption>
 * <tr><th>code</th><th>submission</th></tr>
 * <tr><td>1</td><td>{@link Submission.Accepted}</td></tr>
 * <tr><td>21</td><td>{@link Submission.NeedsModal}; {@link Submission.Accepted} from old servers,
 *     which send the other task's status</td></tr>
 * <tr><td>22</td><td>{@link Submission.Queued}</td></tr>
 * <tr><td>23; 9 with 队列已满</td><td>{@link Submission.QueueFull}</td></tr>
 * <tr><td>24</td><td>{@link Submission.Banned}</td></tr>
 * <tr><td>30</td><td>{@link RateLimitedException}</td></tr>
 * <tr><td>3, 4, 9, -1</td><td>{@link Submission.Rejected}</td></tr>
 * <tr><td>1, 21, 22 without an id or with an HTTP error; 5 of relays, whose server behind may have
 *     accepted; any other code; no code; no response</td><td>{@link Submission.UnknownOutcome}</td></tr>
 * </table>
 *
 * <p>A refusal is what is known to be one: "not billed" is said on proof only.
 */
final class SubmissionTable {
  private static final String QUEUE_IS_FULL = "队列已满";
  private static final String NO_ID =
      "reconcile() before sending again: the server accepted, and named no task";

  private final ResponseDecoder decoder;

  /** Reads responses with a decoder. */
  public SubmissionTable(ResponseDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * The submission in a response that is no error.
   *
   * @throws MidjourneyException when it tells nothing
   */
  public Submission of(RawResponse raw) {
    SubmitResult result = decoder.decode(raw, SubmitResult.class);
    String id =
        TaskId.in(decoder.decode(raw, JsonValue.class))
            .orElseThrow(() -> ErrorTable.malformed(raw, NO_ID));
    return switch (result.code()) {
      case 1 -> new Submission.Accepted(id, raw);
      case 21 -> waiting(id, result.properties(), raw);
      case 22 -> new Submission.Queued(id, position(result.properties()), raw);
      default -> throw ErrorTable.malformed(raw, NO_ID);
    };
  }

  private static int position(@Nullable SubmitResultProperties properties) {
    return Optional.ofNullable(properties).map(SubmitResultProperties::numberOfQueues).orElse(-1);
  }

  private static Submission waiting(
      String id, @Nullable SubmitResultProperties properties, RawResponse raw) {
    if (properties == null) {
      return new Submission.NeedsModal(id, null, false, raw);
    }
    if (properties.status() != null) {
      return new Submission.Accepted(id, raw);
    }
    boolean remix = Boolean.TRUE.equals(properties.remix());
    return new Submission.NeedsModal(id, properties.finalPrompt(), remix, raw);
  }

  /**
   * The submission in a response that is an error with a code; empty for the rest, which are
   * exceptions.
   *
   * @param cure what to do about it
   */
  public Optional<Submission> ofRefusal(MidjourneyException refusal, String cure) {
    if (refusal instanceof RateLimitedException
        || refusal instanceof AuthenticationException
        || refusal.mayHaveBeenAccepted()
        || refusal.code().isEmpty()
        || refusal.raw().isEmpty()) {
      return Optional.empty();
    }
    RawResponse raw = refusal.raw().get();
    String text = refusal.description().orElse("");
    return Optional.of(
        switch (refusal.code().getAsInt()) {
          case 23 -> new Submission.QueueFull(23, text, raw);
          case 24 -> new Submission.Banned(bannedWord(raw), text, raw);
          default ->
              text.contains(QUEUE_IS_FULL)
                  ? new Submission.QueueFull(refusal.code().getAsInt(), text, raw)
                  : new Submission.Rejected(refusal.code().getAsInt(), text, cure, raw);
        });
  }

  private @Nullable String bannedWord(RawResponse raw) {
    SubmitResult result = decoder.decode(raw, SubmitResult.class);
    SubmitResultProperties properties = result.properties();
    return properties == null ? null : properties.bannedWord();
  }
}
