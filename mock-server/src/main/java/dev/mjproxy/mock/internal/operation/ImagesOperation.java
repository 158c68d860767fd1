package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code /submit/blend}, {@code /submit/describe} and {@code /insight-face/swap}: from pictures.
 */
final class ImagesOperation implements OperationHandler {
  private static final Map<String, String> ASPECT_RATIOS =
      Map.of("PORTRAIT", "2:3", "SQUARE", "1:1", "LANDSCAPE", "3:2");

  private final Submitter submitter;
  private final TaskKind kind;
  private final String imageField;

  /**
   * @param imageField the body's field that holds the picture, or the array of them
   */
  ImagesOperation(Submitter submitter, TaskKind kind, String imageField) {
    this.submitter = submitter;
    this.kind = kind;
    this.imageField = imageField;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    JsonNode images = call.body().path(imageField);
    String first = images.isArray() ? images.path(0).asString("") : images.asString("");
    Submission.Source source =
        new Submission.Source.Images(
            images.isArray() ? images.size() : 1, DataUrl.extension(first), aspectRatio(call));
    Submission submission =
        new Submission(
            kind,
            kind.action(),
            null,
            Submitter.caller(call),
            kind == TaskKind.SWAP_FACE ? "INSIGHT_FACE" : Submitter.botType(call),
            RequestedMode.of(call, null),
            source,
            call.steering().image());
    return submitter.submit(call, submission);
  }

  private static @Nullable String aspectRatio(OperationCall call) {
    String dimensions = call.text("dimensions");
    return dimensions == null ? null : ASPECT_RATIOS.get(dimensions);
  }
}
