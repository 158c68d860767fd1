package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers every request that no stub of the user's claims: the bridge from WireMock to us. */
final class MockTransformer implements ResponseDefinitionTransformerV2 {
  static final String NAME = "mjproxy";

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
    MockReply reply = handler.apply(request(event.getRequest()));
    if (!ReplySender.isForWireMock(reply)) {
      throw new DeferredReply(reply);
    }
    ResponseDefinitionBuilder response =
        ResponseDefinitionBuilder.responseDefinition()
            .withStatus(reply.status())
            .withBody(reply.body());
    reply.headers().forEach(response::withHeader);
    return response.build();
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
