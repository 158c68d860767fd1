package dev.mjproxy.contract.check;

import dev.mjproxy.contract.check.access.ServerKeepsAnswering;
import dev.mjproxy.contract.check.lifecycle.AcceptedIdsAreFetchable;
import dev.mjproxy.contract.check.lifecycle.FailureHasAReason;
import dev.mjproxy.contract.check.lifecycle.SuccessHasNoReason;
import dev.mjproxy.contract.check.returncode.BadImages;
import dev.mjproxy.contract.check.returncode.BannedWord;
import dev.mjproxy.contract.check.returncode.MissingField;
import dev.mjproxy.contract.check.returncode.QueueIsCounted;
import dev.mjproxy.contract.check.returncode.UnknownAccount;
import dev.mjproxy.contract.check.returncode.UnknownTask;
import dev.mjproxy.contract.check.returncode.UselessButtons;
import dev.mjproxy.contract.check.shape.NoStackTrace;
import dev.mjproxy.contract.check.shape.RepliesAreDocumented;
import dev.mjproxy.contract.check.shape.RepliesFollowTheAdvice;
import dev.mjproxy.contract.check.shape.RepliesKeepTheSchema;
import dev.mjproxy.contract.check.shape.RequestExamplesAreAccepted;
import dev.mjproxy.contract.check.shape.RequestFields;

/** The rules about result codes, and about all replies of the run. */
final class ReplyChecks {
  private ReplyChecks() {}

  static void add(RuleList rules) {
    returnCodes(rules);
    replies(rules);
  }

  private static void returnCodes(RuleList rules) {
    rules.each(
        rules.spec().operations().stream()
            .filter(operation -> !RequestFields.required(rules.spec(), operation).isEmpty())
            .toList(),
        operation -> new MissingField(operation, rules.spec()));
    rules.each(rules.named("submitAction", "submitModal"), UnknownTask::new);
    rules.add(new BadImages());
    rules.add(new BannedWord());
    rules.add(new UselessButtons());
    rules.each(
        rules.spec().operations().stream()
            .filter(operation -> UnknownAccount.concerns(operation, rules.spec()))
            .toList(),
        operation -> new UnknownAccount(operation, rules.spec()));
  }

  private static void replies(RuleList rules) {
    rules.each(Calls.withBody(rules.spec().operations()), RequestExamplesAreAccepted::new);
    rules.add(new QueueIsCounted());
    rules.add(new FailureHasAReason());
    rules.add(new SuccessHasNoReason());
    rules.add(new AcceptedIdsAreFetchable());
    rules.each(rules.spec().operations(), RepliesKeepTheSchema::new);
    rules.each(rules.spec().operations(), RepliesFollowTheAdvice::new);
    rules.each(rules.spec().operations(), RepliesAreDocumented::new);
    rules.add(new NoStackTrace());
    rules.add(new ServerKeepsAnswering());
  }
}
