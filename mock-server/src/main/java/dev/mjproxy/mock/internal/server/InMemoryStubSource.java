package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * Stubs come through the admin API only, and go with the server. Left to itself, WireMock loads
 * those that lie in {@code src/test/resources/mappings} of whatever project the mock is started in,
 * and they would answer in its place.
 */
final class InMemoryStubSource implements MappingsSource {
  @Override
  public void loadMappingsInto(StubMappings stubs) {
    // There are none.
  }

  @Override
  public void save(List<StubMapping> stubs) {
    // Nothing is written into the user's project.
  }

  @Override
  public void save(StubMapping stub) {
    // As above.
  }

  @Override
  @SuppressWarnings("removal") // WireMock will take it back, yet demands it until then
  public void remove(StubMapping stub) {
    // Nothing was written.
  }

  @Override
  public void removeAll() {
    // As above.
  }
}
