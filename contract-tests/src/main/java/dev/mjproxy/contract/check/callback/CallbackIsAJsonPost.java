package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Locale;
import java.util.Optional;

/** "POST, `Content-Type: application/json` (C#: `; charset=utf-8`)". */
@CheckInfo(
    id = "callback/is-a-json-post",
    sentence = "A callback is a POST of JSON, and says so",
    source = "protocol §9: novicezk, trueai",
    operations = "submitImagine",
    journeys = JourneyKind.IMAGINE)
public final class CallbackIsAJsonPost implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return Called.each(session, (callback, task) -> judge(callback));
  }

  private static Optional<Finding> judge(Callback callback) {
    String type = callback.contentType().toLowerCase(Locale.ROOT);
    return callback.method().equals("POST") && type.startsWith("application/json")
        ? Optional.empty()
        : Optional.of(
            Finding.must(
                "post",
                "",
                "POST with application/json",
                "%s with %s".formatted(callback.method(), type.isEmpty() ? "no type" : type)));
  }
}
