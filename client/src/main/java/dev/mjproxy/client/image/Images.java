package dev.mjproxy.client.image;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TaskFailedException;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskState;
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
 * Path file = client.images().download(client.imagine("Cat").awaitSuccess(), Path.of("cat.png"));
 * }</pre>
 */
public final class Images {
  private static final int SHOWN = 200;

  /** How large a picture may be unless another limit is set, in bytes: 100 MiB. */
  public static final long DEFAULT_MAX_BYTES = 100L << 20;

  private final OkHttpClient http;
  private final ApiCaller caller;
  private final HttpUrl base;
  private final long maxBytes;

  /**
   * For the client itself.
   *
   * @param http sends no keys
   * @param base what relative addresses are relative to
   */
  public Images(OkHttpClient http, ApiCaller caller, HttpUrl base) {
    this(http, caller, base, DEFAULT_MAX_BYTES);
  }

  private Images(OkHttpClient http, ApiCaller caller, HttpUrl base, long maxBytes) {
    this.http = http;
    this.caller = caller;
    this.base = base;
    this.maxBytes = maxBytes;
  }

  /**
   * The same with another limit to the size of a picture; {@link #DEFAULT_MAX_BYTES} unless set.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  public Images maxBytes(long maxBytes) {
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes: expected 1 or more, found " + maxBytes);
    }
    return new Images(http, caller, base, maxBytes);
  }

  /**
   * The picture of a task that succeeded, into a file, which is replaced. It streams, goes on where
   * a broken connection left off (three times), and checks that a picture came, of no more than
   * {@code maxBytes}; before that the file is not touched. When it fails all the same, what came
   * stays in {@code .part} and {@code .part.tag} beside the file where the server names an ETag,
   * and the next call goes on there.
   *
   * <p>An address may also be relative to the base URL, or a {@code data:} URL.
   *
   * @throws TaskFailedException when the task has no picture, with the reason that the server gives
   * @throws IOException when the file cannot be written, is a directory, or no picture came
   */
  public Path download(Task task, Path file) throws IOException {
    return download(addressOf(task), file);
  }

  /** The same for an address. */
  public Path download(String address, Path file) throws IOException {
    Objects.requireNonNull(address, "address: expected that of a picture, found null");
    DownloadTarget.check(file);
    if (caller.isClosed()) {
      throw new IOException("picture: expected an open client, found a closed one");
    }
    if (address.regionMatches(true, 0, "data:", 0, "data:".length())) {
      return InlinePicture.write(address, maxBytes, file);
    }
    HttpUrl url = base.resolve(address.strip());
    if (url == null) {
      throw new IOException(
          "picture: expected an address with http:// or https://, one relative to "
              + base.redact()
              + ", or a data URL; found '"
              + address.substring(0, Math.min(SHOWN, address.length()))
              + "'");
    }
    return new Download(http, caller.time(), url, new DownloadTarget(file, maxBytes)).run();
  }

  /** The same on another thread; the future fails with what the other method throws. */
  public CompletableFuture<Path> downloadAsync(Task task, Path file) {
    return caller.async(
        () -> {
          try {
            return download(task, file);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static String addressOf(Task task) {
    Objects.requireNonNull(task, "task: expected one with a picture, found null");
    String address = Objects.requireNonNullElse(task.imageUrl(), "");
    if (TaskState.of(task) != TaskState.SUCCESS || address.isBlank()) {
      String reason = Objects.requireNonNullElse(task.failReason(), "");
      throw new TaskFailedException(
          Problem.of(
              "Task "
                  + task.id()
                  + " has no picture: its status is "
                  + task.status().value()
                  + (reason.isBlank() ? "" : ", " + reason),
              "only SUCCESS has one; DESCRIBE and SHORTEN have texts instead"),
          task);
    }
    return address;
  }
}
