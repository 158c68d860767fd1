package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /__mjproxy/health}: whether the server is up, and its version. */
public final class HealthPage implements PublicPage {
  private final String version;

  /**
   * @param version of the mock
   */
  public HealthPage(String version) {
    this.version = version;
  }

  @Override
  public Optional<MockReply> find(MockRequest request) {
    if (!request.path().equals("/__mjproxy/health") || !request.method().equals("GET")) {
      return Optional.empty();
    }
    byte[] body =
        JsonMapper.shared()
            .writeValueAsBytes(
                JsonMapper.shared().createObjectNode().put("status", "UP").put("version", version));
    return Optional.of(MockReply.json(200, body));
  }
}
