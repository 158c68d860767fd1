package dev.mjproxy.client.image;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.Exchange;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * Downloads the pictures of tasks. The key is not sent: pictures lie on other hosts, and their
 * addresses, whose query must stay as it is, expire.
 *
 * <pre>{@code
 * Path file = client.images().download(client.imagine("Cat").await(), Path.of("cat.png"));
 * }</pre>
 */
public final class Images {
  private final OkHttpClient http;
  private final Exchange exchange;

  /**
   * Downloads with a client.
   *
   * @param http sends no keys
   */
  public Images(OkHttpClient http, Exchange exchange) {
    this.http = http;
    this.exchange = exchange;
  }

  /**
   * The picture of a task that succeeded, into a file, which is replaced. It streams, goes on where
   * a broken connection left off (three times), and checks that the whole of a picture came; before
   * that the file is not touched. When it fails all the same, what came stays in {@code .part} and
   * {@code .part.tag} beside the file where the server names an ETag, and the next call goes on
   * there.
   *
   * @throws WaitException when the task has no picture, with the reason that the server gives
   * @throws IOException when the file cannot be written, or no picture came
   */
  public Path download(Task task, Path file) throws IOException {
    return download(addressOf(task), file);
  }

  /** The same for an address. */
  public Path download(String address, Path file) throws IOException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new IOException(
          "picture: expected an address with http:// or https://, found '" + address + "'");
    }
    return new Download(http, exchange.timing(), url, file).run();
  }

  /** The same on another thread; the future fails with what the other method throws. */
  public CompletableFuture<Path> downloadAsync(Task task, Path file) {
    return exchange.async(
        () -> {
          try {
            return download(task, file);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static String addressOf(Task task) {
    String address = Objects.requireNonNullElse(task.imageUrl(), "");
    if (!task.status().equals(TaskStatus.SUCCESS) || address.isBlank()) {
      String reason = Objects.requireNonNullElse(task.failReason(), "");
      throw new WaitException(
          Problem.of(
              "Task "
                  + task.id()
                  + " has no picture: its status is "
                  + task.status().value()
                  + (reason.isBlank() ? "" : ", " + reason),
              "only SUCCESS has one; DESCRIBE and SHORTEN have texts instead"),
          task,
          null);
    }
    return address;
  }
}
