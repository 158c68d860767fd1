package dev.mjproxy.client.internal.api;

import dev.mjproxy.client.api.InsightFaceApi;
import dev.mjproxy.client.api.SubmitApi;
import dev.mjproxy.client.api.TaskApi;
import retrofit2.Retrofit;

/**
 * The generated interfaces for one base URL.
 *
 * @param submit submitting work
 * @param insightFace swapping faces
 * @param tasks fetching and cancelling tasks
 */
public record Apis(SubmitApi submit, InsightFaceApi insightFace, TaskApi tasks) {
  /** Creates them with Retrofit. */
  public static Apis of(Retrofit retrofit) {
    return new Apis(
        retrofit.create(SubmitApi.class),
        retrofit.create(InsightFaceApi.class),
        retrofit.create(TaskApi.class));
  }
}
