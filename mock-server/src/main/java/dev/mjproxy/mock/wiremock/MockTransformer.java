package dev.mjproxy.mock.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
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

  MockTransformer(Function<MockRequest, MockReply> handler) {
    this.handler = handler;
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
    return response.build();
  }

  private static MockRequest request(Request request) {
    String url = request.getUrl();
    int query = url.indexOf('?');
    return new MockRequest(
        request.getMethod().value(),
        query < 0 ? url : url.substring(0, query),
        name -> header(request, name),
        request.getBody(),
        baseUrl(request));
  }

  private static @Nullable String header(Request request, String name) {
    return request.containsHeader(name) ? request.getHeader(name) : null;
  }

  /** As the caller addressed us, so that links in replies work from where the caller is. */
  private static String baseUrl(Request request) {
    String host = header(request, "Host");
    return request.getScheme()
        + "://"
        + (host == null ? request.getHost() + ":" + request.getPort() : host);
  }
}
