package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Preflight;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.response.Diagnosis;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.function.Predicate;

/** The address leads to this API, and not to a web page, to nothing, or to one directory beside. */
@CheckInfo(
    id = "access/api-is-here",
    sentence = "The paths of the API lie under the given address and answer with JSON",
    source = "protocol §1.1; field notes §3.11",
    stage = Stage.API_GATE)
final class ApiIsHere implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    diagnose(collector, context.preflight());
    return collector.outcome();
  }

  private static void diagnose(FindingCollector collector, Preflight preflight) {
    if (all(preflight, Diagnosis.Obstacle.REDIRECT)) {
      add(collector, preflight, "redirect", "the API itself at --url", "a redirect");
    } else if (all(preflight, Diagnosis.Obstacle.COMPRESSED)) {
      add(
          collector,
          preflight,
          "compressed",
          "JSON as it is, as was asked for",
          "a compressed body");
    } else if (all(preflight, Diagnosis.Obstacle.BYTE_ORDER_MARK)) {
      add(
          collector,
          preflight,
          "byte-order-mark",
          "JSON from the first byte on",
          "a byte order mark");
    } else if (preflight.allResponses(response -> response.size() == 0)) {
      add(collector, preflight, "empty", "JSON", "an empty body");
    } else if (preflight.allResponses(response -> response.status() == 404)) {
      add(
          collector,
          preflight,
          "base-path",
          "/mj/task/list and its neighbours under --url (give it without /mj)",
          "nothing");
    } else if (preflight.all(ApiIsHere::isNoJson)) {
      add(collector, preflight, "not-json", "JSON", "no JSON");
    }
  }

  /** Whether this is behind all responses, but for empty ones, which need not show it. */
  private static boolean all(Preflight preflight, Diagnosis.Obstacle cause) {
    Predicate<HttpResponse> shows = response -> new Diagnosis(response).obstacle() == cause;
    return preflight.allResponses(
            response -> (response.size() == 0 && response.status() == 200) || shows.test(response))
        && !preflight.allResponses(shows.negate());
  }

  private static boolean isNoJson(Exchange exchange) {
    return exchange.json().isMissingNode();
  }

  private static void add(
      FindingCollector collector, Preflight preflight, String rule, String expected, String found) {
    Exchange shown = preflight.firstWithBody();
    String text = Diagnosis.of(shown).map(Diagnosis::text).orElseGet(shown::outcome);
    collector.add(
        Finding.must(rule, "", expected, "%s on every read: %s".formatted(found, text)), shown);
  }
}
