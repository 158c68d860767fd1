package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.scenario.ScenarioRun;

/** Reads which button a scenario has pressed. */
final class PressedButton {
  private PressedButton() {}

  /** The customId that was sent; empty if the scenario could not begin. */
  static String customId(ScenarioRun run) {
    return run.sent("submitAction").stream()
        .map(action -> action.request().json().path("customId").asString(""))
        .findFirst()
        .orElse("");
  }
}
