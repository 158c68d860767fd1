package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.Locale;
import java.util.Optional;

/** "POST, `Content-Type: application/json` (C#: `; charset=utf-8`)". */
@CheckInfo(
    id = "callback/is-a-json-post",
    sentence = "A callback is a POST with a JSON body and the media type of JSON",
    source = "protocol §9: novicezk, trueai",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class CallbackIsAJsonPost implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return CallbackFindings.each(context, (callback, task) -> judge(callback));
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
