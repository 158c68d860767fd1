package dev.mjproxy.client.internal.error;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.internal.json.BoundedJson;
import dev.mjproxy.client.internal.json.Leniency;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error body, in any of the shapes of protocol.md §6: Spring's, the code-bearing
 * one, the two of relays, and the filter's of C#.
 *
 * @param code the result code; null when there is none
 * @param description the server's words; null when there are none
 * @param isRefusal whether the body says that the request was refused: an error object, {@code
 *     success: false}, a relay's error, or a code that is known to be a refusal
 * @param ofUpstream whether a relay speaks of the server behind it
 * @param mayNameTask whether it says success, or names something that may be an accepted task
 * @param isAboutBalance whether it says that the balance is used up
 */
public record ErrorContent(
    @Nullable Integer code,
    @Nullable String description,
    boolean isRefusal,
    boolean ofUpstream,
    boolean mayNameTask,
    boolean isAboutBalance) {
  private static final ErrorContent NONE = new ErrorContent(null, null, false, false, false, false);

  /** The refusals of protocol.md §5 and §6: nothing was accepted. 30 is a relay's (saturated). */
  private static final Set<Integer> REFUSALS = Set.of(-1, 3, 4, 9, 23, 24, 30);

  private static final Set<Integer> DONE = Set.of(0, 1, 21, 22);
  private static final Set<String> NO_ERROR = Set.of("false", "0");
  private static final Pattern BALANCE =
      Pattern.compile("(?i)额度|余额|欠费|quota|balance|insufficient.{0,10}(credit|fund)");

  static ErrorContent of(RawResponse raw) {
    JsonValue body = parse(raw.bytes());
    if (body == null || body.members().isEmpty()) {
      return NONE;
    }
    JsonValue error = body.member("error");
    Integer code = body.member("id").isNull() ? code(body.member("code")) : null;
    boolean isUpstream = isUpstream(body) || isUpstream(error);
    boolean saysNo = !isNone(error) || isUpstream || "false".equals(body.member("success").text());
    boolean isKnownCode = code != null && REFUSALS.contains(code);
    String words = words(body, error);
    return new ErrorContent(
        code,
        words,
        saysNo || isKnownCode,
        isUpstream,
        (code != null && DONE.contains(code) && !saysNo)
            || (!isKnownCode && namesTask(body, saysNo)),
        BALANCE.matcher(words + " " + error.member("code").text()).find());
  }

  /** Whether the code is one that the protocol names as a refusal. */
  boolean hasKnownRefusal() {
    return code != null && REFUSALS.contains(code);
  }

  /** Whether there is a code, and the protocol names it neither as success nor as a refusal. */
  boolean hasUnknownCode() {
    return code != null && !REFUSALS.contains(code) && !DONE.contains(code);
  }

  private static boolean isUpstream(JsonValue error) {
    return "upstream_error".equals(error.member("type").text());
  }

  /** Some servers send an empty one where there is no error. */
  private static boolean isNone(JsonValue error) {
    String text = error.text();
    return text == null
        ? error.members().isEmpty() && error.items().isEmpty()
        : text.isBlank() || NO_ERROR.contains(text);
  }

  private static boolean namesTask(JsonValue body, boolean saysNo) {
    JsonValue data = body.member("data");
    JsonValue result = body.member("result");
    return Stream.of(
            isTask(body) && !saysNo ? body.member("id") : JsonValue.NULL,
            body.member("taskId"),
            result,
            result.member("id"),
            result.member("taskId"),
            data,
            data.member("id"),
            data.member("taskId"),
            data.member("result"))
        .map(JsonValue::text)
        .anyMatch(text -> text != null && !text.isBlank());
  }

  /** Spring's errors have a status too, a number. */
  private static boolean isTask(JsonValue body) {
    return body.member("status").raw() instanceof String;
  }

  private static @Nullable String words(JsonValue body, JsonValue error) {
    return Stream.of(
            error.member("message").text(),
            body.member("description").text(),
            body.member("message").text(),
            body.member("msg").text(),
            body.member("detail").text(),
            error.text())
        .filter(Objects::nonNull)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer code(JsonValue value) {
    return Optional.ofNullable(value.text())
        .filter(text -> text.matches("-?\\d{1,6}"))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /** The body as JSON; null when it is none. */
  private static @Nullable JsonValue parse(ByteString body) {
    try {
      JsonReader in = BoundedJson.reader(body);
      Leniency.allow(in, tolerance -> {});
      return JsonValueJsonAdapter.INSTANCE.fromJson(in);
    } catch (IOException | JsonDataException | OutOfMemoryError e) {
      return null;
    }
  }
}
