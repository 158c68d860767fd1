package dev.mjproxy.mock.wiremock;

import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;

/** Ends the reading of a body that does not say its size and is too long. */
final class BodyLimit implements HttpInput.Interceptor {
  private final long maxBytes;
  private long seen;

  BodyLimit(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public HttpInput.Content readFrom(HttpInput.Content content) {
    seen += content.remaining();
    if (seen > maxBytes) {
      throw new BadMessageException(
          413, "body: expected at most " + maxBytes + " bytes, found more");
    }
    return content;
  }
}
