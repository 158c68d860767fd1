package dev.mjproxy.contract.check.untested;

import dev.mjproxy.contract.verdict.UntestedRule;
import java.util.List;

/** All rules that are left unchecked, and why. */
public final class UntestedRules {
  private UntestedRules() {}

  /** The list for reports. */
  public static List<UntestedRule> all() {
    return List.of(
        rule(
            "promptEn-is-the-translation",
            "promptEn is the English of prompt",
            "servers translate only where a translator is set up, and each in its own words"),
        rule(
            "picture-shows-the-prompt",
            "The picture shows what the prompt says",
            "no rule tells a machine what a picture shows"),
        rule(
            "banned-word-is-refused",
            "A banned word is code 24",
            "which words are banned is each server's own choice"),
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
            "accounts are the server's own, and relays drop the field"));
  }

  private static UntestedRule rule(String name, String sentence, String reason) {
    return new UntestedRule("untested/" + name, sentence, reason);
  }
}
