package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Diagnosis;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Soundings;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.function.Predicate;

/** The address leads to this API, and not to a web page, to nothing, or to one directory beside. */
@CheckInfo(
    id = "access/api-is-here",
    sentence = "The paths of the API lie under the given address and answer with JSON",
    source = "protocol §1.1; field notes §3.11",
    gate = true)
public final class ApiIsHere implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    diagnose(judge, session.soundings());
    return judge.outcome();
  }

  private static void diagnose(Judge judge, Soundings soundings) {
    if (all(soundings, Diagnosis.Cause.REDIRECT)) {
      add(judge, soundings, "redirect", "the API itself at --url", "a redirect");
    } else if (all(soundings, Diagnosis.Cause.COMPRESSED)) {
      add(judge, soundings, "compressed", "JSON as it is, as was asked for", "a compressed body");
    } else if (all(soundings, Diagnosis.Cause.BYTE_ORDER_MARK)) {
      add(judge, soundings, "byte-order-mark", "JSON from the first byte on", "a byte order mark");
    } else if (soundings.allReplies(reply -> reply.size() == 0)) {
      add(judge, soundings, "empty", "JSON", "an empty body");
    } else if (soundings.allReplies(reply -> reply.status() == 404)) {
      add(
          judge,
          soundings,
          "base-path",
          "/mj/task/list and its neighbours under --url (give it without /mj)",
          "nothing");
    } else if (soundings.all(ApiIsHere::isNoJson)) {
      add(judge, soundings, "not-json", "JSON", "no JSON");
    }
  }

  /** Whether this is behind all replies, but for empty ones, which need not show it. */
  private static boolean all(Soundings soundings, Diagnosis.Cause cause) {
    Predicate<HttpReply> shows = reply -> new Diagnosis(reply).cause() == cause;
    return soundings.allReplies(
            reply -> (reply.size() == 0 && reply.status() == 200) || shows.test(reply))
        && !soundings.allReplies(shows.negate());
  }

  private static boolean isNoJson(Exchange exchange) {
    return exchange.json().isMissingNode();
  }

  private static void add(
      Judge judge, Soundings soundings, String rule, String expected, String found) {
    Exchange shown = soundings.telling();
    String text = Diagnosis.of(shown).map(Diagnosis::text).orElseGet(shown::outcome);
    judge.add(
        Finding.must(rule, "", expected, "%s on every read: %s".formatted(found, text)), shown);
  }
}
