package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.ChangeAction;
import dev.mjproxy.client.model.ChangeRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Upscales or varies one picture of a finished grid, or draws the grid again, by action and number:
 * for servers whose tasks have no buttons.
 */
public final class ChangeCall extends SubmitCall<ChangeCall> {
  private final ChangeRequest.Builder request;

  /** A finished grid and what to do. @throws IllegalArgumentException when an argument is wrong */
  ChangeCall(CallContext context, String taskId, ChangeAction action, int index) {
    super(context);
    request = request(taskId, action, index);
  }

  /** The request; it has an index for a reroll too, since relays demand one. */
  static ChangeRequest.Builder request(String taskId, ChangeAction action, int index) {
    Arguments.text("taskId", taskId);
    Arguments.value("action", action);
    return ChangeRequest.builder(taskId, action)
        .index(ChangeAction.REROLL.equals(action) ? 1 : Arguments.picture("index", index));
  }

  @Override
  ChangeCall self() {
    return this;
  }

  @Override
  String parentId() {
    return request.build().taskId();
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    ChangeRequest built = request.build();
    return apis.submit()
        .submitChange(state == null ? built : built.toBuilder().state(state).build());
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public ChangeCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** A member of the request that only some servers know. */
  public ChangeCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
