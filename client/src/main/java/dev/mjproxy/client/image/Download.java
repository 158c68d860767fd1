package dev.mjproxy.client.image;

import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.caller.Pause;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One picture on its way into a file, by way of a {@link PartFile}. */
final class Download {
  private static final int ATTEMPTS = 4;
  private static final int BUFFER_BYTES = 16_384;
  private static final int PARTIAL = 206;
  private static final int OUT_OF_RANGE = 416;
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-.*");
  private static final Duration BETWEEN = Duration.ofMillis(500);

  private final OkHttpClient http;
  private final TimeSource time;
  private final HttpUrl url;
  private final DownloadTarget target;

  Download(OkHttpClient http, TimeSource time, HttpUrl url, DownloadTarget target) {
    this.http = http;
    this.time = time;
    this.url = url;
    this.target = target;
  }

  Path run() throws IOException {
    try (PartFile part = PartFile.of(target.file())) {
      fill(part);
      check(part);
      DownloadTarget.check(target.file());
      return part.finish(target.file());
    }
  }

  private void fill(PartFile part) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (Response response = http.newCall(request(part)).execute()) {
        take(response, part);
        return;
      } catch (RefusedException e) {
        throw e;
      } catch (IOException e) {
        if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        Pause.of(BETWEEN.multipliedBy(attempt), time);
      } catch (Exception e) { // OkHttp 5 throws InterruptedException, and interceptors anything
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("picture: could not be fetched from " + where() + ": " + e, e);
      }
    }
  }

  private Request request(PartFile part) throws IOException {
    // Compressed bytes cannot be counted on.
    Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
    String tag = part.tag(address());
    long have = part.size();
    if (tag != null && have > 0) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", tag);
    }
    return request.build();
  }

  /** Signed addresses of one picture differ in their queries only. */
  private String address() {
    return url.newBuilder().query(null).build().toString();
  }

  private void take(Response response, PartFile part) throws IOException {
    boolean isPart = response.code() == PARTIAL;
    boolean goesOn = isPart && part.size() > 0 && startOf(response) == part.size();
    if (response.code() == OUT_OF_RANGE || (isPart && !goesOn)) {
      part.clear();
      throw new IOException("picture: what was there does not fit the server's any more");
    }
    refuse(response);
    if (response.body().contentLength() > target.maxBytes()) {
      part.clear();
      throw new RefusedException(target.tooLarge(where()));
    }
    if (!goesOn) {
      part.clear();
      part.begin(address(), response.header("ETag"));
    }
    if (!copied(response, part)) {
      part.clear();
      throw new RefusedException(target.tooLarge(where()));
    }
  }

  /** Whether it was not too much. */
  private boolean copied(Response response, PartFile part) throws IOException {
    try (InputStream in = response.body().byteStream();
        OutputStream out =
            Files.newOutputStream(
                part.data(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      long room = target.maxBytes() - Files.size(part.data());
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        room -= n;
        if (room < 0) {
          return false;
        }
        out.write(buffer, 0, n);
      }
      return true;
    }
  }

  /** Where the bytes of a partial response belong; -1 when it does not say. */
  private static long startOf(Response response) {
    Matcher range = RANGE.matcher(response.header("Content-Range", ""));
    return range.matches() ? Long.parseLong(range.group(1)) : -1;
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

  private void check(PartFile part) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(part.data())) {
      head = in.readNBytes(PictureType.HEAD);
    }
    if (PictureType.of(head).isEmpty()) {
      long found = Files.size(part.data());
      part.clear();
      throw new RefusedException(
          "picture: expected PNG, JPEG, GIF or WebP, found "
              + found
              + " bytes of something else at "
              + where());
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
