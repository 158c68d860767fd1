package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.internal.scenario.Scenarios;
import dev.mjproxy.openapi.profile.Profile;

/**
 * One run against one server: what all checks share. Made once, after the server was probed.
 *
 * @param requests makes requests
 * @param preflight the reads that were sent first
 * @param profile what the server is taken for
 * @param capabilities what the server has
 * @param scenarios the tasks that checks share
 * @param log all exchanges so far
 */
public record Session(
    RequestFactory requests,
    Preflight preflight,
    Profile profile,
    Capabilities capabilities,
    Scenarios scenarios,
    ExchangeLog log) {

  /** The version that the mock server names itself; empty for any other server. */
  public String mockVersion() {
    return preflight.mockVersion();
  }
}
