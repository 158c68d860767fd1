package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.EditsRequest;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Changes a picture of the caller's by a prompt. Servers of some dialects have it: {@code
 * client.capabilities()} tells.
 */
public final class EditsCall extends SubmitCall<EditsCall> {
  private final EditsRequest.Builder request;

  /**
   * A picture as data URL. @throws IllegalArgumentException when it is none, or blank the prompt
   */
  EditsCall(CallContext context, String prompt, String dataUrl) {
    super(context);
    request =
        EditsRequest.builder(Arguments.text("prompt", prompt), Arguments.dataUrl("image", dataUrl));
  }

  @Override
  EditsCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    EditsRequest built = request.build();
    return apis.submit()
        .submitEdits(state == null ? built : built.toBuilder().state(state).build());
  }

  /**
   * The area to draw anew, white on black; the whole picture unless set.
   *
   * @throws IllegalArgumentException when it is no data URL
   */
  public EditsCall mask(String dataUrl) {
    request.maskBase64(Arguments.dataUrl("mask", dataUrl));
    return this;
  }

  /**
   * The same from a file.
   *
   * @throws IllegalArgumentException when it is no picture, or has more than 10 MiB
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public EditsCall mask(Path file) {
    return mask(Arguments.dataUrl("mask", file));
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public EditsCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public EditsCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
