package dev.mjproxy.contract;

import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.capability.CapabilityProbes;
import dev.mjproxy.contract.internal.engine.RulePlan;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Sender;
import dev.mjproxy.contract.internal.scenario.RequestFactory;
import dev.mjproxy.contract.options.Selection;
import java.util.Map;

/**
 * What is asked before anything is judged, all of it free: is the API here, and what does it have?
 *
 * @param preflight the first reads
 * @param probes what came of asking what the server has; nothing where the reads failed
 */
record FirstContact(Preflight preflight, CapabilityProbes probes) {

  /** Sends the reads, and the rest where one of them gave JSON. */
  static FirstContact make(RequestFactory requests, Sender sender) {
    Preflight preflight = Preflight.send(requests, sender);
    boolean isHere = preflight.exchanges().stream().anyMatch(FirstContact::isOfTheApi);
    return new FirstContact(
        preflight,
        isHere
            ? CapabilityProbes.send(requests, sender)
            : new CapabilityProbes(Map.of(), requests.spec()));
  }

  /** What the server has of what a plan is about. */
  Capabilities capabilities(RulePlan plan, Selection selection) {
    Capabilities all = probes.capabilities();
    boolean isAboutAll =
        selection.skip().isEmpty()
            && (selection.only().isEmpty()
                || selection.only().stream().anyMatch(word -> word.startsWith("capability")));
    return isAboutAll ? all : all.within(plan.neededOperations(), plan.needsModePrefixes());
  }

  private static boolean isOfTheApi(Exchange exchange) {
    return exchange.status() == 200 && exchange.json().isContainer();
  }
}
