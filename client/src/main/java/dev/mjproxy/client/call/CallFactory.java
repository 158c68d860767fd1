package dev.mjproxy.client.call;

import dev.mjproxy.client.Mode;
import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.internal.caller.ApiCaller;
import dev.mjproxy.client.task.Tasks;
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

  /** Describes a picture. */
  public DescribeCall describe(String dataUrl) {
    return new DescribeCall(context, dataUrl);
  }

  /** Shortens a prompt. */
  public ShortenCall shorten(String prompt) {
    return new ShortenCall(context, prompt);
  }

  /** Presses a button of a finished task. */
  public ActionCall action(String taskId, String customId) {
    return new ActionCall(context, taskId, customId);
  }

  /** Answers a task that waits for a prompt or a mask. */
  public ModalCall modal(String taskId) {
    return new ModalCall(context, taskId);
  }

  /** Puts the face of one picture into another. */
  public SwapFaceCall swapFace(String faceDataUrl, String targetDataUrl) {
    return new SwapFaceCall(context, faceDataUrl, targetDataUrl);
  }

  /** Uploads pictures. */
  public UploadCall upload(List<String> dataUrls) {
    return new UploadCall(context, dataUrls);
  }
}
