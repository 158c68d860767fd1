package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a finished task's buttons: the template's, for its own image (base contract §6). */
final class ButtonsWriter {
  private static final int USED_STYLE = 3;

  private final ObjectNode body;
  private final String templateImageId;

  ButtonsWriter(ObjectNode body, ObjectNode template) {
    this.body = body;
    this.templateImageId = template.path("properties").path("messageHash").asString("");
  }

  void write(Task task, String imageId) {
    int shortened =
        task.submission().kind() == TaskKind.SHORTEN
            ? PromptText.shortened(task.submission()).size()
            : Integer.MAX_VALUE;
    ArrayNode buttons = JsonNodeFactory.instance.arrayNode();
    int number = 0;
    for (JsonNode template : body.path("buttons")) {
      ObjectNode button = (ObjectNode) template;
      String customId = button.path("customId").asString();
      String own =
          templateImageId.isEmpty() ? customId : customId.replace(templateImageId, imageId);
      button.put("customId", own);
      if (task.usedButtons().contains(own)) {
        button.put("style", USED_STYLE);
      }
      boolean isPick = customId.startsWith("MJ::Job::PromptAnalyzer::");
      if (!isPick || ++number <= shortened) {
        buttons.add(button);
      }
    }
    body.set("buttons", buttons);
  }
}
