package dev.mjproxy.client.webhook;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.internal.caller.ResponseDecoder;
import dev.mjproxy.client.internal.error.ErrorTable;
import dev.mjproxy.client.model.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads callbacks. Servers sign nothing (protocol.md §9): put a secret of your own into the address
 * of the hook and compare it with {@link #isSecret}, and fetch the task where much depends on it.
 *
 * <pre>{@code
 * if (!Webhooks.isSecret(expected, request.getParameter("secret"))) { return 404; }
 * Task task = Webhooks.parse(body);
 * }</pre>
 *
 * <p>Answer soon and with 2xx: a callback is sent once, and what the receiver answers is not read.
 */
public final class Webhooks {
  private static final int OK = 200;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Webhooks() {}

  /**
   * The task in a callback's body; a byte order mark at its start is dropped.
   *
   * @throws MidjourneyException when the body holds no task with an id and a status
   */
  public static Task parse(String body) {
    Objects.requireNonNull(body, "body: expected what the server sent, found null");
    String json = body.startsWith(BYTE_ORDER_MARK) ? body.substring(1) : body;
    RawResponse raw =
        new RawResponse(OK, Map.of("Content-Type", List.of("application/json")), json);
    ResponseDecoder decoder = new ResponseDecoder(tolerance -> {});
    Task task = decoder.decode(raw, Task.class);
    if (task.id().isBlank() || task.status().value().isBlank()) {
      throw ErrorTable.malformed(raw, "answer 400: a callback is a task, with id and status");
    }
    return task;
  }

  /**
   * Compares two secrets in constant time.
   *
   * @param found what the caller sent; null, for nothing, is not the same
   */
  public static boolean isSecret(String expected, @Nullable String found) {
    Objects.requireNonNull(expected, "expected: expected the secret of the hook, found null");
    return found != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
  }
}
