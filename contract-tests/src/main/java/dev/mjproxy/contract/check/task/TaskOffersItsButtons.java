package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.ArrayList;
import java.util.List;

/** Told by their customIds, for labels differ. More buttons than these are welcome. */
@CheckInfo(
    id = "task/offers-its-buttons",
    sentence = "A finished task offers the buttons of its kind",
    source = "base contract §6; protocol §7: plus-captures, trueai",
    operations = "fetchTask")
public final class TaskOffersItsButtons extends KindCheck {
  /** The check of one kind of task. */
  public TaskOffersItsButtons(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    return journey(session).ifSucceeded(this::judge);
  }

  private List<Finding> judge(TaskView task) {
    List<String> customIds = task.customIds();
    List<String> expected = KindTraits.of(kind()).buttons();
    List<String> missing =
        expected.stream()
            .filter(button -> customIds.stream().noneMatch(it -> it.matches(button)))
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      findings.add(finding(String.join(", ", missing), customIds));
    } else if (expected.isEmpty() && !customIds.isEmpty()) {
      findings.add(finding("no buttons", customIds));
    }
    return findings.stream().map(it -> it.seenIn(task.exchange().evidence())).toList();
  }

  /** Of a description's buttons there are captures; those of the others have one source. */
  private Finding finding(String expected, List<String> customIds) {
    String found = customIds.isEmpty() ? "none" : String.join(", ", customIds);
    Finding finding = Finding.must("buttons", "/buttons", expected, found);
    return kind() == JourneyKind.DESCRIBE ? finding : Judge.atMost(Requirement.SHOULD, finding);
  }
}
