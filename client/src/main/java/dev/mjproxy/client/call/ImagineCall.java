package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.BotType;
import dev.mjproxy.client.model.ImagineRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Draws a prompt, with pictures as help if there are any. */
public final class ImagineCall extends SubmitCall<ImagineCall> {
  private final ImagineRequest.Builder request;

  /** A prompt. @throws IllegalArgumentException when it is blank */
  ImagineCall(CallContext context, String prompt) {
    super(context);
    request = ImagineRequest.builder(Arguments.text("prompt", prompt));
  }

  @Override
  ImagineCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    ImagineRequest built = request.build();
    return apis.submit()
        .submitImagine(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which bot draws; the server's own choice unless set. */
  public ImagineCall botType(BotType botType) {
    request.botType(botType);
    return this;
  }

  /** Which accounts may do it; any unless set. */
  public ImagineCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public ImagineCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /**
   * Pictures to draw from.
   *
   * @param dataUrls such as {@code data:image/png;base64,…}
   * @throws IllegalArgumentException when one is no data URL
   */
  public ImagineCall images(List<String> dataUrls) {
    request.base64Array(Arguments.dataUrls("images", dataUrls));
    return this;
  }

  /**
   * The same from files.
   *
   * @throws IllegalArgumentException when one is no picture, or has more than 10 MiB
   * @throws java.io.UncheckedIOException when one cannot be read
   */
  public ImagineCall images(Path... files) {
    return images(Arguments.dataUrls("images", files));
  }

  /** A member of the request that only some servers know. */
  public ImagineCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
