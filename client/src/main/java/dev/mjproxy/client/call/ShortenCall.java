package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.BotType;
import dev.mjproxy.client.model.ShortenRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Shortens a prompt; the proposals come as the task's prompt. */
public final class ShortenCall extends SubmitCall<ShortenCall> {
  private final ShortenRequest.Builder request;

  /** A prompt. @throws IllegalArgumentException when it is blank */
  ShortenCall(CallContext context, String prompt) {
    super(context);
    request = ShortenRequest.builder(Arguments.text("prompt", prompt));
  }

  @Override
  ShortenCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    ShortenRequest built = request.build();
    return apis.submit()
        .submitShorten(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which bot draws; the server's own choice unless set. */
  public ShortenCall botType(BotType botType) {
    request.botType(botType);
    return this;
  }

  /** Which accounts may do it; any unless set. */
  public ShortenCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public ShortenCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public ShortenCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
