package dev.mjproxy.contract;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.options.LoadLimits;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Runs rules against a server that does one thing in a way of its own.
 *
 * @param honest the server that does everything else
 */
record OddServer(MockServer honest) {
  /** The broken MUSTs and SHOULDs that these rules find, each in one line. */
  List<String> alarms(Lie.Defect defect, String... only) throws Exception {
    return alarms(run(defect, only));
  }

  /** The broken MUSTs and SHOULDs of a run, each in one line. */
  static List<String> alarms(RunReport report) {
    return report.causes().stream()
        .map(cause -> cause.first())
        .filter(Finding::counts)
        .map(Finding::message)
        .toList();
  }

  RunReport run(Lie.Defect defect, String... only) throws Exception {
    return run(defect, new Selection(List.of(only), List.of()));
  }

  RunReport run(Lie.Defect defect, Selection selection) throws Exception {
    try (LyingServer server = LyingServer.start(honest.baseUrl().toString(), defect)) {
      Target target =
          Target.at(server.baseUrl())
              .withSecret("S")
              .withLoadLimits(new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO))
              .withTimeouts(
                  new Target.Timeouts(
                      Duration.ofSeconds(5),
                      Duration.ofSeconds(20),
                      Duration.ofMinutes(2),
                      Duration.ofMillis(50)));
      return Verifier.of(target)
          .with(new Verifier.Options(selection, OptionalInt.of(200), Strictness.NORMAL, 7))
          .run();
    }
  }
}
