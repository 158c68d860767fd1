package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.BotType;
import dev.mjproxy.client.model.DescribeRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Describes a picture; {@link dev.mjproxy.client.task.TaskText} finds the texts in the finished
 * task.
 */
public final class DescribeCall extends SubmitCall<DescribeCall> {
  private final DescribeRequest.Builder request;

  /** A picture as data URL. @throws IllegalArgumentException when it is none */
  DescribeCall(CallContext context, String dataUrl) {
    super(context);
    request = DescribeRequest.builder(Arguments.dataUrl("image", dataUrl));
  }

  @Override
  DescribeCall self() {
    return this;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    DescribeRequest built = request.build();
    return apis.submit()
        .submitDescribe(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which bot draws; the server's own choice unless set. */
  public DescribeCall botType(BotType botType) {
    request.botType(botType);
    return this;
  }

  /** Which accounts may do it; any unless set. */
  public DescribeCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public DescribeCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public DescribeCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
