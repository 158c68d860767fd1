package dev.mjproxy.contract.internal.check;

import dev.mjproxy.contract.result.UntestedRule;
import java.util.List;

/** All rules that are left unchecked, and why. */
public final class UntestedRules {
  private static final List<UntestedRule> ALL =
      List.of(
          rule(
              "promptEn-is-the-translation",
              "promptEn is the English of prompt",
              "servers translate only where a translator is set up, and each in its own words"),
          rule(
              "picture-shows-the-prompt",
              "The picture shows what the prompt says",
              "no rule tells a machine what a picture shows"),
          rule(
              "every-banned-word-is-refused",
              "Each banned word is code 24, and no harmless one is",
              "which words are banned is each server's own choice; one word is tried"),
          rule(
              "too-large-is-413",
              "A body that is too large is answered with 413",
              "how large is too large is each server's own choice"),
          rule(
              "hanging-task-times-out",
              "A task that hangs ends as FAILURE with 任务超时",
              "no client can make a task hang"),
          rule(
              "tasks-are-kept-for-30-days",
              "A finished task can be fetched for 30 days",
              "a run does not last so long"),
          rule(
              "mode-is-really-used",
              "/mj-fast, /mj-turbo and /mj-relax choose the speed that is billed",
              "no reply names the mode"),
          rule(
              "filter-chooses-the-account",
              "accountFilter chooses the account that works",
              "accounts are the server's own, and relays drop the field"),
          rule(
              "remark-and-modes-choose-the-account",
              "accountFilter.remark, modes and remix choose the account that works",
              "no reply names an account's remark, mode or remix"),
          rule(
              "global-hook-is-used",
              "Without a notifyHook of its own, a submission is reported to the server's",
              "a client cannot see the server's own hook"),
          rule(
              "callback-is-not-repeated",
              "A callback that the receiver refuses is not sent again",
              "refusing one would lose it for the rules that need it"),
          rule(
              "mask-chooses-the-region",
              "Vary (Region) repaints where the mask is white",
              "no rule tells a machine what a picture shows"),
          rule(
              "seed-draws-the-same-picture",
              "A seed draws the same picture again",
              "Midjourney does not promise the same picture"));

  private UntestedRules() {}

  /** The list for reports. */
  public static List<UntestedRule> all() {
    return ALL;
  }

  private static UntestedRule rule(String name, String sentence, String reason) {
    return new UntestedRule("untested/" + name, sentence, reason);
  }
}
