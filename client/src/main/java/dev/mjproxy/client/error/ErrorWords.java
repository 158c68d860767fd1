package dev.mjproxy.client.error;

import com.squareup.moshi.JsonDataException;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an error body says, in any of the shapes of protocol.md §6: Spring's, the code-bearing one,
 * the two of relays, and the filter's of C#.
 *
 * @param code the result code; null when there is none
 * @param description the server's words; null when there are none
 * @param isError whether the body's shape is that of an error
 * @param ofUpstream whether a relay speaks of the server behind it
 */
record ErrorWords(
    @Nullable Integer code, @Nullable String description, boolean isError, boolean ofUpstream) {
  private static final ErrorWords NONE = new ErrorWords(null, null, false, false);
  private static final Set<Integer> DONE = Set.of(0, 1, 21, 22);

  static ErrorWords of(RawResponse raw) {
    JsonValue body = parse(raw.body());
    if (body == null || body.members().isEmpty()) {
      return NONE;
    }
    JsonValue error = body.member("error");
    Integer code = code(body.member("code"));
    boolean hasCode = code != null && body.member("id").isNull();
    boolean isUpstream = "upstream_error".equals(body.member("type").text());
    return new ErrorWords(
        hasCode ? code : null,
        words(body, error),
        !error.isNull()
            || isUpstream
            || "false".equals(body.member("success").text())
            || (hasCode && !DONE.contains(code)),
        isUpstream);
  }

  private static @Nullable String words(JsonValue body, JsonValue error) {
    return Stream.of(
            error.member("message").text(),
            body.member("description").text(),
            body.member("message").text(),
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
  static @Nullable JsonValue parse(String body) {
    try {
      return JsonValueJsonAdapter.INSTANCE.fromJson(body);
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }
}
