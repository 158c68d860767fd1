package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.Submission;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request that makes the same task again. Pictures are not kept: a tiny one stands in their
 * place.
 */
final class SubmissionRequest {
  /** One transparent pixel. */
  static final String PICTURE =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
          + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private SubmissionRequest() {}

  static ObjectNode of(Submission submission) {
    ObjectNode request = JsonMapper.shared().createObjectNode();
    String prefix =
        submission.mode() == Mode.FAST
            ? ""
            : "/mj-" + submission.mode().name().toLowerCase(Locale.ROOT);
    request.put("method", "POST");
    ObjectNode body = JsonMapper.shared().createObjectNode();
    request.put("path", prefix + "/mj/" + fill(body, submission));
    put(body, "state", submission.caller().state());
    put(body, "notifyHook", submission.caller().notifyHook());
    request.set("body", body);
    return request;
  }

  /** Writes the body's own members; returns the path below {@code /mj/}. */
  private static String fill(ObjectNode body, Submission submission) {
    if (submission.source() instanceof Submission.Source.Button button) {
      body.put("taskId", button.parentId()).put("customId", button.customId());
      return "submit/action";
    }
    return switch (submission.kind()) {
      case BLEND -> pictures(body, submission);
      case DESCRIBE -> with(body, "base64", "submit/describe");
      case SWAP_FACE -> {
        body.put("sourceBase64", PICTURE);
        yield with(body, "targetBase64", "insight-face/swap");
      }
      case SHORTEN -> prompt(body, submission, "submit/shorten");
      case EDIT, RETEXTURE, VIDEO -> {
        prompt(body, submission, "");
        yield with(body, "image", "submit/" + pathOf(submission));
      }
      default -> {
        if (!submission.botType().equals("MID_JOURNEY")) {
          body.put("botType", submission.botType());
        }
        yield prompt(body, submission, "submit/imagine");
      }
    };
  }

  private static String pathOf(Submission submission) {
    return switch (submission.kind()) {
      case RETEXTURE -> "retexture";
      case VIDEO -> "video";
      default -> "edits";
    };
  }

  private static String pictures(ObjectNode body, Submission submission) {
    int count = submission.source() instanceof Submission.Source.Images all ? all.count() : 2;
    ArrayNode array = body.putArray("base64Array");
    Collections.nCopies(count, PICTURE).forEach(array::add);
    return "submit/blend";
  }

  private static String with(ObjectNode body, String name, String path) {
    body.put(name, PICTURE);
    return path;
  }

  private static String prompt(ObjectNode body, Submission submission, String path) {
    put(body, "prompt", submission.prompt());
    return path;
  }

  private static void put(ObjectNode body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
