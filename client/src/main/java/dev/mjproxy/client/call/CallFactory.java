package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.model.ChangeAction;
import dev.mjproxy.client.task.Change;
import dev.mjproxy.client.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Makes the calls of one client; {@link dev.mjproxy.client.MidjourneyClient} has the same methods.
 */
public final class CallFactory {
  private final CallContext context;

  /** For the client itself. */
  public CallFactory(
      ApiCaller caller, Function<Mode, Apis> apis, Tasks tasks, Mode mode, boolean correlationIds) {
    this.context = new CallContext(caller, apis, tasks, mode, correlationIds);
  }

  /** Draws a prompt. */
  public ImagineCall imagine(String prompt) {
    return new ImagineCall(context, prompt);
  }

  /** Blends two to five pictures. */
  public BlendCall blend(List<String> dataUrls) {
    return new BlendCall(context, dataUrls);
  }

  /** The same from files. */
  public BlendCall blend(Path... files) {
    return blend(Arguments.dataUrls("images", files));
  }

  /** Describes a picture. */
  public DescribeCall describe(String dataUrl) {
    return new DescribeCall(context, dataUrl);
  }

  /** The same from a file. */
  public DescribeCall describe(Path file) {
    return describe(Arguments.dataUrl("image", file));
  }

  /** Shortens a prompt. */
  public ShortenCall shorten(String prompt) {
    return new ShortenCall(context, prompt);
  }

  /** Presses a button of a finished task. */
  public ActionCall action(String taskId, String customId) {
    return new ActionCall(context, taskId, customId);
  }

  /** Does the same without a button. */
  public ActionCall action(String taskId, Change change) {
    return new ActionCall(context, taskId, change);
  }

  /** Upscales, varies or rerolls a finished grid. */
  public ChangeCall change(String taskId, ChangeAction action, int index) {
    return new ChangeCall(context, taskId, action, index);
  }

  /** Answers a task that waits for a prompt or a mask. */
  public ModalCall modal(String taskId) {
    return new ModalCall(context, taskId);
  }

  /** Changes a picture of the caller's. */
  public EditsCall edits(String prompt, String dataUrl) {
    return new EditsCall(context, prompt, dataUrl);
  }

  /** The same from a file. */
  public EditsCall edits(String prompt, Path file) {
    return edits(prompt, Arguments.dataUrl("image", file));
  }

  /** Sets a picture in motion. */
  public VideoCall video(String image) {
    return new VideoCall(context, image);
  }

  /** The same from a file. */
  public VideoCall video(Path file) {
    return video(Arguments.dataUrl("image", file));
  }

  /** Makes a video longer. */
  public VideoCall extendVideo(String taskId, int index) {
    return new VideoCall(context, taskId, index);
  }

  /** Puts the face of one picture into another. */
  public SwapFaceCall swapFace(String faceDataUrl, String targetDataUrl) {
    return new SwapFaceCall(context, faceDataUrl, targetDataUrl);
  }

  /** The same from files. */
  public SwapFaceCall swapFace(Path face, Path target) {
    return swapFace(Arguments.dataUrl("face", face), Arguments.dataUrl("target", target));
  }

  /** Uploads pictures. */
  public UploadCall upload(List<String> dataUrls) {
    return new UploadCall(context, dataUrls);
  }

  /** The same from files. */
  public UploadCall upload(Path... files) {
    return upload(Arguments.dataUrls("images", files));
  }

  /** Searches a task by its correlation id. */
  public Reconciliation reconcile(String correlationId) {
    return new Reconciler(context.caller(), context.apis().apply(context.mode()))
        .byCorrelationId(Arguments.text("correlationId", correlationId));
  }
}
