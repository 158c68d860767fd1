package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.BlendRequest;
import dev.mjproxy.client.model.BotType;
import dev.mjproxy.client.model.Dimensions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Blends two to five pictures. */
public final class BlendCall extends SubmitCall<BlendCall> {
  private final BlendRequest.Builder request;

  /** Pictures as data URLs. @throws IllegalArgumentException unless there are two to five */
  BlendCall(CallContext context, List<String> dataUrls) {
    super(context);
    int found = Arguments.dataUrls("images", dataUrls).size();
    if (found < 2 || found > 5) {
      throw new IllegalArgumentException("images: expected two to five, found " + found);
    }
    // Other servers take a square where it is left out; some refuse that.
    request = BlendRequest.builder(dataUrls).dimensions(Dimensions.SQUARE);
  }

  @Override
  BlendCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    BlendRequest built = request.build();
    return apis.submit()
        .submitBlend(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which bot draws; the server's own choice unless set. */
  public BlendCall botType(BotType botType) {
    request.botType(botType);
    return this;
  }

  /** Which accounts may do it; any unless set. */
  public BlendCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public BlendCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** The shape of the picture; a square unless set, which is sent too. */
  public BlendCall dimensions(Dimensions dimensions) {
    request.dimensions(dimensions);
    return this;
  }

  /** A member of the request that only some servers know. */
  public BlendCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
