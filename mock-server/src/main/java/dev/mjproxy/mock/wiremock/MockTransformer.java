package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.Wire;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers every request that no stub of the user's claims: the bridge from WireMock to us. */
final class MockTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "mjproxy";

  private static final int DRIBBLED_CHUNKS = 20;

  private final Function<MockRequest, MockReply> handler;
  private final boolean trustForwarded;

  MockTransformer(Function<MockRequest, MockReply> handler, boolean trustForwarded) {
    this.handler = handler;
    this.trustForwarded = trustForwarded;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    MockReply reply = handler.apply(request(event.getRequest()));
    ResponseDefinitionBuilder response =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(reply.status())
            .withBody(reply.body());
    reply.headers().forEach(response::withHeader);
    if (!reply.wire().equals(Wire.PLAIN)) {
      distort(response, reply.wire());
    }
    return response.build();
  }

  private static void distort(ResponseDefinitionBuilder response, Wire wire) {
    if (!wire.delay().isZero()) {
      response.withFixedDelay((int) Math.min(Integer.MAX_VALUE, wire.delay().toMillis()));
    }
    if (!wire.dribble().isZero()) {
      int millis = (int) Math.min(Integer.MAX_VALUE, wire.dribble().toMillis());
      response.withChunkedDribbleDelay(DRIBBLED_CHUNKS, millis);
    }
    if (wire.reset()) {
      response.withFault(Fault.CONNECTION_RESET_BY_PEER);
    }
  }

  private MockRequest request(Request request) {
    return new MockRequest(
        request.getMethod().value(),
        request.getUrl(),
        name -> header(request, name),
        request.getBody(),
        baseUrl(request));
  }

  private static @Nullable String header(Request request, String name) {
    HttpHeader header = request.header(name);
    return header.isPresent() ? header.firstValue() : null;
  }

  /** As the caller addressed us, so that links in replies work from where the caller is. */
  private String baseUrl(Request request) {
    String host = header(request, "Host");
    String scheme = request.getScheme();
    if (trustForwarded) {
      host = Objects.requireNonNullElse(first(request, "X-Forwarded-Host"), host);
      scheme = Objects.requireNonNullElse(first(request, "X-Forwarded-Proto"), scheme);
    }
    String authority =
        host == null || host.isBlank() ? request.getHost() + ":" + request.getPort() : host;
    return scheme + "://" + authority;
  }

  /** Proxies append theirs: the first is what the caller used. */
  private static @Nullable String first(Request request, String name) {
    String value = header(request, name);
    return value == null ? null : value.split(",", 2)[0].strip();
  }
}
