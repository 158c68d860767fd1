package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Soundings;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** The address leads to this API, and not to a web page, to nothing, or to one directory beside. */
@CheckInfo(
    id = "access/api-is-here",
    sentence = "The paths of the API lie under the given address and answer with JSON",
    source = "protocol §1.1; field notes §3.11",
    gate = true)
public final class ApiIsHere implements Check {
  @Override
  public Outcome run(Session session) {
    Soundings soundings = session.soundings();
    Judge judge = new Judge();
    if (soundings.allReplies(reply -> reply.size() == 0)) {
      add(judge, soundings, "empty", "JSON", "an empty body to every read");
    } else if (soundings.allReplies(reply -> reply.status() == 404 || reply.status() / 100 == 3)) {
      add(
          judge,
          soundings,
          "base-path",
          "/mj/task/list and its neighbours under --url (give it without /mj)",
          soundings.first().outcome() + " to every read");
    } else if (soundings.all(ApiIsHere::isNoJson)) {
      String type =
          soundings.first().reply().flatMap(it -> it.header("Content-Type")).orElse("no type");
      add(judge, soundings, "not-json", "JSON", "%s to every read".formatted(type));
    }
    return judge.outcome();
  }

  private static boolean isNoJson(Exchange exchange) {
    return exchange.json().isMissingNode();
  }

  private static void add(
      Judge judge, Soundings soundings, String rule, String expected, String found) {
    judge.add(Finding.must(rule, "", expected, found), soundings.first());
  }
}
