package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Request;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Proper submissions of every kind, each with the run's marker in its texts. */
public final class SubmissionRequests {
  private final RequestFactory requests;

  /** Requests made by this factory. */
  public SubmissionRequests(RequestFactory requests) {
    this.requests = requests;
  }

  /** The prompt as sent: with spaces around it, which servers take off. */
  public String prompt() {
    return "  a lighthouse at dawn, " + requests.data().runMarker() + " --ar 3:2 ";
  }

  /** The state as sent: servers give it back to the byte, spaces and all. */
  public String state() {
    return " {\"run\":\"" + requests.data().runMarker() + "\",\"名\":\"值 é\"} ";
  }

  /** An imagine body with this prompt, and our state. */
  public ObjectNode imagine(String prompt) {
    return body().put("prompt", prompt).put("botType", "MID_JOURNEY");
  }

  /** A proper submission of one kind that needs no other task; by default one that will fail. */
  Request of(Scenario kind) {
    return switch (kind) {
      // Some servers demand the dimensions; this is what the others take for granted.
      case BLEND ->
          call(
              "submitBlend", withPictures(body().put("dimensions", "SQUARE"), "base64Array", 0, 1));
      case DESCRIBE -> call("submitDescribe", body().put("base64", SamplePictures.dataUrl(0)));
      case SHORTEN ->
          call("submitShorten", body().put("prompt", "a very small red boat, " + prompt()));
      case SWAP_FACE ->
          call(
              "swapFace",
              body()
                  .put("sourceBase64", SamplePictures.dataUrl(0))
                  .put("targetBase64", SamplePictures.dataUrl(1)));
      case EDITS, RETEXTURE ->
          call(
              kind.operations().iterator().next(),
              body()
                  .put("prompt", "a hat, " + requests.data().runMarker())
                  .put("image", SamplePictures.dataUrl(0)));
      case VIDEO ->
          call(
              "submitVideo",
              body()
                  .put("prompt", "it turns, " + requests.data().runMarker())
                  .put("motion", "low")
                  .put("image", SamplePictures.dataUrl(0)));
      case CANCEL -> call("submitImagine", imagine(prompt().strip() + " to be cancelled"));
      default -> call("submitImagine", imagine("mock:fail " + prompt().strip()));
    };
  }

  /** Presses a button. */
  public Request action(String taskId, String customId) {
    return call("submitAction", body().put("taskId", taskId).put("customId", customId));
  }

  /** Submits the modal of a task. */
  Request modal(String taskId, String prompt) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("taskId", taskId);
    return call("submitModal", body.put("prompt", prompt));
  }

  /** Uploads some of the {@link SamplePictures}. */
  public Request upload(int... numbers) {
    return call(
        "uploadDiscordImages",
        withPictures(JsonNodeFactory.instance.objectNode(), "base64Array", numbers));
  }

  /** A body that holds our state only. */
  ObjectNode body() {
    return JsonNodeFactory.instance.objectNode().put("state", state());
  }

  private Request call(String operationId, ObjectNode body) {
    return requests.call(operationId).withJson(body);
  }

  private static ObjectNode withPictures(ObjectNode body, String field, int... numbers) {
    List<String> urls = Arrays.stream(numbers).mapToObj(SamplePictures::dataUrl).toList();
    urls.forEach(body.withArray(field)::add);
    return body;
  }
}
