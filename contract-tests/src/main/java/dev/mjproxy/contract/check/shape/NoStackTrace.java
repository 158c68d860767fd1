package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.HttpReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "A stack trace never." Looks at every reply of the run. */
@CheckInfo(
    id = "shape/no-stack-trace",
    sentence = "No reply shows a stack trace",
    source = "base contract §5",
    retrospective = true)
public final class NoStackTrace implements Check {
  /** No part of it may run far over a long line: lists of tasks are one line of many kilobytes. */
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w.$]{1,300}\\([\\w$]{1,200}\\.(java|kt|scala|groovy):\\d+\\)" // Java
              + "|Traceback \\(most recent call last\\)" // Python
              + "|\\bin [^\\s\"]{1,300}\\.cs:line \\d+" // C#
              + "|\\bgoroutine \\d+ \\[" // Go
              + "|\\([^()\\s\"]{1,300}\\.[jt]s:\\d+:\\d+\\)"); // JavaScript

  @Override
  public Outcome run(Session session) {
    session.soundings();
    Judge judge = new Judge();
    for (Exchange exchange : session.log()) {
      exchange
          .reply()
          .filter(reply -> !isPicture(reply))
          .map(reply -> TRACE.matcher(reply.text()))
          .filter(Matcher::find)
          .ifPresent(
              trace ->
                  judge.add(
                      Finding.must("stack-trace", "", "an error text", trace.group()), exchange));
    }
    return judge.outcome();
  }

  private static boolean isPicture(HttpReply reply) {
    return reply.header("Content-Type").filter(type -> type.startsWith("image/")).isPresent();
  }
}
