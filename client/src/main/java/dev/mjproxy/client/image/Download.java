package dev.mjproxy.client.image;

import dev.mjproxy.client.http.Timing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One picture on its way into a file, by way of a part file beside it. */
final class Download {
  private static final int ATTEMPTS = 4;
  private static final int PARTIAL = 206;
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final OkHttpClient http;
  private final Timing timing;
  private final HttpUrl url;
  private final Path file;
  private @Nullable String etag;

  Download(OkHttpClient http, Timing timing, HttpUrl url, Path file) {
    this.http = http;
    this.timing = timing;
    this.url = url;
    this.file = file;
  }

  Path run() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, "picture", ".part");
    try {
      fill(part);
      check(part);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void fill(Path part) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (Response response = http.newCall(request(Files.size(part))).execute()) {
        refuse(response);
        etag = response.header("ETag");
        copy(response, part);
        return;
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        timing.pause(BETWEEN.multipliedBy(attempt));
      }
    }
  }

  private Request request(long have) {
    Request.Builder request = new Request.Builder().url(url);
    if (have > 0 && etag != null) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", etag);
    }
    return request.build();
  }

  private void refuse(Response response) throws IOException {
    if (response.code() >= 500) {
      throw new IOException(
          "picture: expected HTTP 200, found " + response.code() + " at " + where());
    }
    if (!response.isSuccessful()) {
      throw new RefusedException(
          "picture: expected HTTP 200, found "
              + response.code()
              + " at "
              + where()
              + "; addresses expire: fetch the task again");
    }
  }

  private static void copy(Response response, Path part) throws IOException {
    boolean goesOn = response.code() == PARTIAL;
    try (InputStream in = response.body().byteStream();
        OutputStream out =
            goesOn
                ? Files.newOutputStream(part, StandardOpenOption.APPEND)
                : Files.newOutputStream(part)) {
      in.transferTo(out);
    }
  }

  private void check(Path part) throws IOException {
    try (InputStream in = Files.newInputStream(part)) {
      byte[] head = in.readNBytes(PictureType.HEAD);
      if (PictureType.of(head).isEmpty()) {
        throw new RefusedException(
            "picture: expected PNG, JPEG, GIF or WebP, found "
                + Files.size(part)
                + " bytes of something else at "
                + where());
      }
    }
  }

  private String where() {
    return url.redact();
  }

  /** Trying again would not help. */
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
