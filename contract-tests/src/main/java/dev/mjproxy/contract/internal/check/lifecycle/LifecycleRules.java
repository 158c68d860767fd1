package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.RuleList;

/** The rules about the life of an imagine task. */
public final class LifecycleRules {
  private LifecycleRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    submission(rules);
    course(rules);
    success(rules);
    lists(rules);
    rules.add(new CancelSparesTheFinished());
    rules.add(new CancelEndsTheTask());
    rules.add(new FailureHasAReason());
    rules.add(new SuccessHasNoReason());
    rules.add(new AcceptedIdsAreFetchable());
  }

  private static void submission(RuleList rules) {
    rules.add(new IdsAreUnique());
    rules.add(new EqualPromptsDrawTwice());
    rules.add(new SubmitIsAccepted());
    rules.add(new IdIsFetchable());
    rules.add(new IdIsStable());
    rules.add(new PromptIsEchoed());
    rules.add(new StateIsEchoed());
    rules.add(new ActionIsImagine());
  }

  private static void course(RuleList rules) {
    rules.add(new StatusMovesForward());
    rules.add(new ProgressNeverFalls());
    rules.add(new ProgressFitsTheStatus());
    rules.add(new TimesAreMilliseconds());
    rules.add(new TimesAreOrdered());
    rules.add(new TimesStay());
    rules.add(new TimesFitTheServer());
    rules.add(new EndIsFinal());
  }

  private static void success(RuleList rules) {
    rules.add(new SuccessHasAnImage());
    rules.add(new SuccessHasAFinishTime());
    rules.add(new SuccessIsComplete());
    rules.add(new SuccessHasGridButtons());
    rules.add(new ButtonsBelongToTheImage());
    rules.add(new ImageDownloads());
  }

  private static void lists(RuleList rules) {
    rules.each(
        rules.named("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks"),
        TaskIsListed::new);
    rules.add(new QueueHoldsTheTask());
    rules.each(rules.named("listTasksByCondition", "listTasksByIds"), UnknownIdsAreLeftOut::new);
  }
}
