package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.access.TaskIsFoundUnderEveryPrefix;
import dev.mjproxy.contract.check.callback.CallbackAgreesWithFetch;
import dev.mjproxy.contract.check.callback.CallbackArrives;
import dev.mjproxy.contract.check.callback.CallbackIsAJsonPost;
import dev.mjproxy.contract.check.callback.CallbackIsOfOurTask;
import dev.mjproxy.contract.check.callback.CallbackKeepsTheSchema;
import dev.mjproxy.contract.check.callback.CallbacksGoForward;
import dev.mjproxy.contract.check.callback.TheEndIsCalledBack;
import dev.mjproxy.contract.check.lifecycle.ActionIsImagine;
import dev.mjproxy.contract.check.lifecycle.ButtonsBelongToTheImage;
import dev.mjproxy.contract.check.lifecycle.CancelEndsTheTask;
import dev.mjproxy.contract.check.lifecycle.CancelSparesTheFinished;
import dev.mjproxy.contract.check.lifecycle.EndIsFinal;
import dev.mjproxy.contract.check.lifecycle.EqualPromptsDrawTwice;
import dev.mjproxy.contract.check.lifecycle.IdIsFetchable;
import dev.mjproxy.contract.check.lifecycle.IdIsStable;
import dev.mjproxy.contract.check.lifecycle.IdsAreUnique;
import dev.mjproxy.contract.check.lifecycle.ImageDownloads;
import dev.mjproxy.contract.check.lifecycle.ProgressFitsTheStatus;
import dev.mjproxy.contract.check.lifecycle.ProgressNeverFalls;
import dev.mjproxy.contract.check.lifecycle.PromptIsEchoed;
import dev.mjproxy.contract.check.lifecycle.QueueHoldsTheTask;
import dev.mjproxy.contract.check.lifecycle.StateIsEchoed;
import dev.mjproxy.contract.check.lifecycle.StatusMovesForward;
import dev.mjproxy.contract.check.lifecycle.SubmitIsAccepted;
import dev.mjproxy.contract.check.lifecycle.SuccessHasAFinishTime;
import dev.mjproxy.contract.check.lifecycle.SuccessHasAnImage;
import dev.mjproxy.contract.check.lifecycle.SuccessHasGridButtons;
import dev.mjproxy.contract.check.lifecycle.SuccessIsComplete;
import dev.mjproxy.contract.check.lifecycle.TaskIsListed;
import dev.mjproxy.contract.check.lifecycle.TimesAreMilliseconds;
import dev.mjproxy.contract.check.lifecycle.TimesAreOrdered;
import dev.mjproxy.contract.check.lifecycle.TimesFitTheServer;
import dev.mjproxy.contract.check.lifecycle.TimesStay;
import dev.mjproxy.contract.check.lifecycle.UnknownIdsAreLeftOut;

/** The rules about the life of an imagine task, and about its callbacks. */
final class LifecycleChecks {
  private LifecycleChecks() {}

  static void add(RuleList rules) {
    lifecycle(rules);
    imagineJourney(rules);
    callbacks(rules);
  }

  private static void lifecycle(RuleList rules) {
    // First, so that its two tasks are drawn at the same time.
    rules.add(new IdsAreUnique());
    rules.add(new EqualPromptsDrawTwice());
    rules.add(new SubmitIsAccepted());
    rules.add(new IdIsFetchable());
    rules.add(new IdIsStable());
    rules.add(new PromptIsEchoed());
    rules.add(new StateIsEchoed());
    rules.add(new ActionIsImagine());
    rules.add(new StatusMovesForward());
    rules.add(new ProgressNeverFalls());
    rules.add(new ProgressFitsTheStatus());
    rules.add(new TimesAreMilliseconds());
    rules.add(new TimesAreOrdered());
    rules.add(new TimesStay());
    rules.add(new TimesFitTheServer());
    rules.add(new EndIsFinal());
  }

  private static void imagineJourney(RuleList rules) {
    rules.add(new SuccessHasAnImage());
    rules.add(new SuccessHasAFinishTime());
    rules.add(new SuccessIsComplete());
    rules.add(new SuccessHasGridButtons());
    rules.add(new ButtonsBelongToTheImage());
    rules.add(new ImageDownloads());
    rules.add(new TaskIsFoundUnderEveryPrefix());
    rules.each(
        rules.named("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks"),
        TaskIsListed::new);
    rules.add(new QueueHoldsTheTask());
    rules.each(rules.named("listTasksByCondition", "listTasksByIds"), UnknownIdsAreLeftOut::new);
    rules.add(new CancelSparesTheFinished());
    rules.add(new CancelEndsTheTask());
  }

  private static void callbacks(RuleList rules) {
    rules.add(new CallbackArrives());
    rules.add(new CallbackIsAJsonPost());
    rules.add(new CallbackKeepsTheSchema());
    rules.add(new CallbackIsOfOurTask());
    rules.add(new CallbackAgreesWithFetch());
    rules.add(new CallbacksGoForward());
    rules.add(new TheEndIsCalledBack());
  }
}
