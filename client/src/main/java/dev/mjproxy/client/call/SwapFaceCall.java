package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.SwapAccountFilter;
import dev.mjproxy.client.model.SwapFaceRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Puts the face of one picture into another. */
public final class SwapFaceCall extends SubmitCall<SwapFaceCall> {
  private final SwapFaceRequest.Builder request;

  /** Face and target as data URLs. @throws IllegalArgumentException when one is none */
  SwapFaceCall(CallContext context, String faceDataUrl, String targetDataUrl) {
    super(context);
    request =
        SwapFaceRequest.builder(
            Arguments.dataUrl("face", faceDataUrl), Arguments.dataUrl("target", targetDataUrl));
  }

  @Override
  SwapFaceCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    SwapFaceRequest built = request.build();
    return apis.insightFace()
        .swapFace(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which accounts may do it; any unless set. */
  public SwapFaceCall accountFilter(SwapAccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public SwapFaceCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public SwapFaceCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
