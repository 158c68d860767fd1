package dev.mjproxy.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
public final class MaskedLog implements Interceptor {
  private static final int SHOWN = 2_000;
  private static final Pattern DATA = Pattern.compile("(;base64,)[^\"\\\\]*");
  private static final Pattern HOOK =
      Pattern.compile("(\"notifyHook\"\\s*:\\s*\"(?:https?:)?[/\\\\]*[^\"?/\\\\]*)[^\"]+");

  private final Consumer<String> log;

  /** Writes to a log, such as {@code logger::debug}. */
  public MaskedLog(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String what =
        request.method()
            + " "
            + request.url().redact()
            + request.url().encodedPath().replaceFirst("^/", "");
    write("--> " + what + " " + masked(text(request.body())));
    long start = System.nanoTime();
    Response response = chain.proceed(request);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    write(
        "<-- "
            + response.code()
            + " "
            + what
            + " after "
            + millis
            + " ms "
            + masked(response.peekBody(SHOWN).string()));
    return response;
  }

  private void write(String line) {
    Listeners.tell(() -> log.accept(line));
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
