package dev.mjproxy.mock.internal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The media ranges of an {@code Accept} header (RFC 9110, 12.5.1).
 *
 * @param ranges such as {@code text/plain} or {@code application/*}, in lower case; none accepts
 *     all
 */
public record AcceptedMediaTypes(List<String> ranges) {
  /** Those of a request. */
  public static AcceptedMediaTypes of(MockRequest request) {
    Optional<String> header = request.header("Accept");
    return new AcceptedMediaTypes(
        header.stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(range -> range.replace(" ", "").toLowerCase(Locale.ROOT))
            .filter(range -> !range.isEmpty() && !range.matches(".*;q=0(\\.0*)?(;.*)?"))
            .map(range -> range.split(";", 2)[0])
            .toList());
  }

  /** Whether a body of this media type is accepted. */
  public boolean include(String type, String subtype) {
    return ranges.isEmpty()
        || ranges.contains("*/*")
        || ranges.contains(type + "/*")
        || ranges.contains(type + "/*+" + subtype)
        || ranges.contains(type + "/" + subtype);
  }
}
