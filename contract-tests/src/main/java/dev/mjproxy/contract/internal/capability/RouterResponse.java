package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a server answers a path that it does not have, without what differs from request to request.
 * An operation that is answered in the same way is not there; an unknown id is answered otherwise.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param text the body, with path, method, times and request ids left out
 */
record RouterResponse(int status, String type, String text) {
  private static final int NOT_FOUND = 404;
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?|\\d{5,}|request id: ?[^)\"]*");

  /** What an exchange shows. */
  static RouterResponse of(Exchange exchange) {
    Request request = exchange.request();
    return new RouterResponse(
        exchange.status(),
        exchange
            .response()
            .flatMap((HttpResponse response) -> response.header("Content-Type"))
            .map(type -> type.toLowerCase(Locale.ROOT))
            .orElse(""),
        VARIABLE
            .matcher(
                exchange
                    .response()
                    .map(HttpResponse::text)
                    .orElse("")
                    .replace(request.path(), "")
                    .replace(request.method(), ""))
            .replaceAll(""));
  }

  /** Whether a response like this one says that a path is not there. */
  boolean saysAbsent() {
    return status == NOT_FOUND;
  }
}
