package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.Journey;
import tools.jackson.databind.json.JsonMapper;

/** Which button a journey has pressed. */
final class Pressed {
  private Pressed() {}

  /** The customId that was sent; empty if the journey could not begin. */
  static String customId(Journey journey) {
    return journey.sent("submitAction").stream()
        .map(action -> JsonMapper.shared().readTree(action.request().bodyText()))
        .map(body -> body.path("customId").asString(""))
        .findFirst()
        .orElse("");
  }
}
