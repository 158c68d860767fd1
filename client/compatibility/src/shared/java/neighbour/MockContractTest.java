package neighbour;

import dev.mjproxy.contract.junit.ContractTests;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.junit.MidjourneyMock;

/** A user's contract tests, against the mock. */
class MockContractTest extends ContractTests {
  @MidjourneyMock(secret = "S", taskDuration = "400ms")
  private MockServer mock;

  @Override
  protected Target target() {
    return Target.at(mock.baseUrl().toString()).withSecret("S");
  }
}
