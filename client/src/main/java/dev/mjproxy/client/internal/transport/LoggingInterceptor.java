package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes two lines for each request, without secrets: no headers at all, nothing of a {@code
 * notifyHook} behind its host, and no picture beyond its length.
 */
public final class LoggingInterceptor implements Interceptor {
  private static final int SHOWN = 2_000;
  private static final Pattern DATA = Pattern.compile("(;base64,)[^\"\\\\]*");
  private static final Pattern HOOK =
      Pattern.compile("(\"notifyHook\"\\s*:\\s*\"(?:https?:)?[/\\\\]*[^\"?/\\\\]*)[^\"]+");

  private final Consumer<String> log;

  /** Writes to a log, such as {@code logger::debug}. */
  public LoggingInterceptor(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String what = request.method() + " " + address(request.url());
    write("--> " + what + " " + masked(text(request.body())));
    long start = System.nanoTime();
    Response response;
    try {
      response = chain.proceed(request);
    } catch (IOException e) {
      write("<-- no response to " + what + " after " + millisSince(start) + " ms " + e);
      throw e;
    }
    String took = " after " + millisSince(start) + " ms ";
    write("<-- " + response.code() + " " + what + took + masked(start(response)));
    return response;
  }

  /** An error here is left to the code that reads the whole body. */
  private static String start(Response response) {
    try {
      return response.peekBody(SHOWN).string();
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  /** Scheme, host, port and path; a query may hold secrets, as may the part before an @. */
  private static String address(HttpUrl url) {
    HttpUrl shown = url.newBuilder().username("").password("").query(null).fragment(null).build();
    return shown + (url.query() == null ? "" : "?…");
  }

  private void write(String line) {
    SafeListeners.tell(() -> log.accept(line));
  }

  private static String text(@Nullable RequestBody body) throws IOException {
    if (body == null) {
      return "";
    }
    Buffer copy = new Buffer();
    body.writeTo(copy);
    return copy.readUtf8();
  }

  static String masked(String body) {
    String shown =
        DATA.matcher(body)
            .replaceAll(m -> m.group(1).replace("$", "") + "…(" + (m.end() - m.start()) + ")");
    String text = HOOK.matcher(shown).replaceAll("$1…");
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
