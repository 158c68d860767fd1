package dev.mjproxy.mock.render;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The spec's example of an accepted submission, written once, with a gap for the task's id: the
 * most frequent of all replies to a submission costs no tree.
 */
public final class SubmitTemplate {
  private static final String GAP = "0000000000000000";

  private final byte[] json;
  private final int at;

  /**
   * Reads the example.
   *
   * @param operation a submission
   */
  public SubmitTemplate(Operation operation) {
    ObjectNode body = ExampleBodies.ofCode(operation, ReturnCode.SUCCESS);
    body.put("result", GAP);
    String text = JsonMapper.shared().writeValueAsString(body);
    json = text.getBytes(StandardCharsets.UTF_8);
    at = text.substring(0, text.indexOf(GAP)).getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The reply for a task.
   *
   * @param taskId sixteen digits
   */
  public MockReply accepted(String taskId) {
    byte[] copy = Arrays.copyOf(json, json.length);
    for (int i = 0; i < GAP.length(); i++) {
      copy[at + i] = (byte) taskId.charAt(i);
    }
    return MockReply.json(200, copy);
  }
}
