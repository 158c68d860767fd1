package dev.mjproxy.client.webhook;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.internal.callback.CallbackHub;
import dev.mjproxy.client.internal.transport.SafeListeners;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskEvents;
import dev.mjproxy.client.task.TaskState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the callbacks of a client's tasks, and wakes the threads that wait for them.
 *
 * <pre>{@code
 * if (!Webhooks.isSecret(secret, request.getParameter("secret"))) { return 404; }
 * ReceivedCallback callback = client.webhooks().receive(request.getInputStream());
 * if (callback.isNew()) { orders.update(callback.task()); }
 * return 204;
 * }</pre>
 *
 * <p>A waiting {@code await} fetches the task at once when a callback says that it has ended, and
 * polls slowly meanwhile (every 30 s unless set at the builder). Servers sign nothing (protocol.md
 * §9), so compare a secret of your own first. Safe for use by many threads.
 */
public final class WebhookReceiver {
  /** Largest body that {@link #receive(InputStream)} reads, in bytes: 1 MiB. */
  public static final int MAX_BYTES = 1 << 20;

  private static final int MAX_TASKS = 10_000;

  private final WebhookFilter filter = new WebhookFilter(MAX_TASKS);
  private final CallbackHub hub;
  private final @Nullable TaskEvents events;

  /** For the client itself. */
  public WebhookReceiver(CallbackHub hub, @Nullable TaskEvents events) {
    this.hub = hub;
    this.events = events;
  }

  /**
   * Reads a callback's body.
   *
   * @throws MidjourneyException when it holds no task with an id and a status; answer 400
   */
  public ReceivedCallback receive(String body) {
    Task task = Webhooks.parse(body);
    boolean isNew = filter.isNew(task);
    // A repeated end is delivered too: a forged one may have come first.
    if (isNew || TaskState.hasEnded(task)) {
      hub.deliver(task);
    }
    if (isNew && events != null) {
      SafeListeners.tell(() -> events.publish(task));
    }
    return new ReceivedCallback(task, isNew);
  }

  /**
   * The same from a stream, which is not closed.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when it is larger than {@link #MAX_BYTES}; answer 413
   * @throws MidjourneyException when it holds no task with an id and a status; answer 400
   */
  public ReceivedCallback receive(InputStream body) throws IOException {
    Objects.requireNonNull(body, "body: expected what the server sent, found null");
    byte[] bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "callback: expected at most " + MAX_BYTES + " bytes, found more; answer 413");
    }
    return receive(new String(bytes, StandardCharsets.UTF_8));
  }
}
