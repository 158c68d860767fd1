package dev.mjproxy.client;

import dev.mjproxy.client.api.InsightFaceApi;
import dev.mjproxy.client.api.SubmitApi;
import dev.mjproxy.client.api.TaskApi;
import dev.mjproxy.client.internal.api.Apis;

/**
 * The operations of all dialects as they are, grouped as in the specification: every method gives a
 * Retrofit {@link retrofit2.Call}, which is made once by {@code execute()} or {@code enqueue(…)}.
 *
 * <pre>{@code
 * Response<Task> response = client.api().tasks().fetchTask("1320098173412546").execute();
 * }</pre>
 *
 * <p>A body is {@code null} where the server sent an empty one, as many do for an unknown task.
 */
public final class MidjourneyApi {
  private final Apis apis;

  MidjourneyApi(Apis apis) {
    this.apis = apis;
  }

  /**
   * Submitting work: imagine, action, blend, describe, modal, shorten, upload, change, edits,
   * video.
   */
  public SubmitApi submit() {
    return apis.submit();
  }

  /** Swapping faces. */
  public InsightFaceApi insightFace() {
    return apis.insightFace();
  }

  /** Fetching tasks, cancelling them, asking for a seed. */
  public TaskApi tasks() {
    return apis.tasks();
  }
}
