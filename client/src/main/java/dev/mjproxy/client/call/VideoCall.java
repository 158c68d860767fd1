package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.VideoRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sets a picture in motion, or makes a video longer. Servers of some dialects have it: {@code
 * client.capabilities()} tells.
 */
public final class VideoCall extends SubmitCall<VideoCall> {
  private static final String EXTEND = "extend";

  private final VideoRequest.Builder request;
  private final @Nullable String parentId;

  /** A picture by its address, or as data URL. @throws IllegalArgumentException when it is blank */
  VideoCall(CallContext context, String image) {
    super(context);
    request = VideoRequest.builder().image(Arguments.text("image", image));
    parentId = null;
  }

  /** A video of a finished task. @throws IllegalArgumentException when an argument is wrong */
  VideoCall(CallContext context, String taskId, int index) {
    super(context);
    request =
        VideoRequest.builder()
            .action(EXTEND)
            .taskId(Arguments.text("taskId", taskId))
            .index(Arguments.picture("index", index));
    parentId = taskId;
  }

  @Override
  VideoCall self() {
    return this;
  }

  @Override
  @Nullable String parentId() {
    return parentId;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    VideoRequest built = request.build();
    return apis.submit()
        .submitVideo(state == null ? built : built.toBuilder().state(state).build());
  }

  /** What is to happen; the server's choice unless set. */
  public VideoCall prompt(String prompt) {
    request.prompt(Arguments.text("prompt", prompt));
    return this;
  }

  /** How much moves, {@code low} or {@code high}; the server's choice unless set. */
  public VideoCall motion(String motion) {
    request.motion(Arguments.text("motion", motion));
    return this;
  }

  /** The last picture, by its address or as data URL; none unless set. */
  public VideoCall endImage(String image) {
    request.endImage(Arguments.text("endImage", image));
    return this;
  }

  /** Whether the end leads back to the start; not unless set. */
  public VideoCall loop(boolean loop) {
    request.loop(loop);
    return this;
  }

  /**
   * How many videos, 1 to 4; the server's choice unless set.
   *
   * @throws IllegalArgumentException for another number
   */
  public VideoCall batchSize(int number) {
    request.batchSize(Arguments.picture("batchSize", number));
    return this;
  }

  /** Which accounts may do it; any unless set. */
  public VideoCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public VideoCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public VideoCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
