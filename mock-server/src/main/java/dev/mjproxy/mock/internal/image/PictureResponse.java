package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTTP response with a picture: 304 for {@code If-None-Match} with its tag, 206 for a {@code
 * Range} (RFC 9110 §13 and §14), and {@code nosniff}, so that browsers treat it as nothing but a
 * picture.
 */
final class PictureResponse {
  /** One range; a request for several gets the whole picture, which RFC 9110 allows. */
  private static final Pattern RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  private final String etag;
  private final String mediaType;
  private final Supplier<byte[]> bytes;

  /**
   * @param tag the same as long as the bytes are the same, and other for others
   * @param mediaType such as {@code image/png}
   * @param bytes makes the picture, where it is needed
   */
  PictureResponse(String tag, String mediaType, Supplier<byte[]> bytes) {
    this.etag = '"' + tag + '"';
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  /** The response to a request. */
  MockResponse to(MockRequest request) {
    return request.header("If-None-Match").filter(this::names).isPresent()
        ? with(MockResponse.empty(304))
        : with(whole(request)).with("Content-Type", mediaType);
  }

  private MockResponse whole(MockRequest request) {
    byte[] all = bytes.get();
    MockResponse response = new MockResponse(200, Map.of("Accept-Ranges", "bytes"), all);
    boolean ofThese = request.header("If-Range").map(tag -> tag.strip().equals(etag)).orElse(true);
    Optional<Matcher> range = request.header("Range").map(RANGE::matcher).filter(Matcher::matches);
    return request.method().equals("GET") && ofThese && range.isPresent()
        ? part(response, range.get())
        : response;
  }

  private static MockResponse part(MockResponse whole, Matcher range) {
    byte[] all = whole.body();
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty() && last.isEmpty()) {
      return whole;
    }
    long from = first.isEmpty() ? Math.max(0, all.length - number(last)) : number(first);
    long to =
        first.isEmpty() || last.isEmpty()
            ? all.length - 1L
            : Math.min(number(last), all.length - 1L);
    if (!first.isEmpty() && !last.isEmpty() && number(last) < from) {
      return whole; // Not a range, so it does not count.
    }
    if (from >= all.length) {
      return MockResponse.empty(416).with("Content-Range", "bytes */" + all.length);
    }
    return new MockResponse(206, whole.headers(), Arrays.copyOfRange(all, (int) from, (int) to + 1))
        .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, all.length));
  }

  private boolean names(String header) {
    return header.strip().equals("*")
        || Arrays.stream(header.split(",", -1))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(etag::equals);
  }

  private MockResponse with(MockResponse response) {
    return response.with("ETag", etag).with("X-Content-Type-Options", "nosniff");
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }
}
