package dev.mjproxy.contract;

import dev.mjproxy.contract.junit.ContractTests;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.mock.MockServer;
import org.junit.jupiter.api.AfterAll;

/** The mock server keeps the contract. */
final class ContractAgainstMockTest extends ContractTests {
  private static final MockServer mock = HonestServer.start();

  @AfterAll
  static void stop() {
    mock.close();
  }

  @Override
  protected Target target() {
    return Target.at(mock.baseUrl().toString()).withSecret("S");
  }
}
