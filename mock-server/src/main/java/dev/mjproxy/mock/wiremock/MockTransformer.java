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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers every request that no stub of the user's claims: the bridge from WireMock to us. */
final class MockTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "mjproxy";

  private static final int DRIBBLED_CHUNKS = 20;

  private final Function<MockRequest, MockReply> handler;
  private final BaseUrls baseUrls;

  MockTransformer(Function<MockRequest, MockReply> handler, BaseUrls baseUrls) {
    this.handler = handler;
    this.baseUrls = baseUrls;
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
    MockReply reply = ShortWay.kept().orElseGet(() -> handler.apply(request(event.getRequest())));
    ResponseDefinitionBuilder response =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(reply.status())
            .withBody(reply.body());
    reply.headers().forEach(response::withHeader);
    if (!reply.wire().isPlain()) {
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
        baseUrls.of(
            name -> header(request, name),
            request.getScheme(),
            () -> request.getHost() + ":" + request.getPort()));
  }

  private static @Nullable String header(Request request, String name) {
    HttpHeader header = request.header(name);
    return header.isPresent() ? header.firstValue() : null;
  }
}
