package dev.mjproxy.mock.internal.server;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * Keeps stubs in memory only. By default WireMock loads stubs from {@code
 * src/test/resources/mappings} of the project that the mock is started in, and they would answer
 * instead of the mock.
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
