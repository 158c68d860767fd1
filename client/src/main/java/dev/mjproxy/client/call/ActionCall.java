package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.ActionRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Presses a button of a finished task. */
public final class ActionCall extends SubmitCall<ActionCall> {
  private final ActionRequest.Builder request;

  /** A button's customId and its task. @throws IllegalArgumentException when one is blank */
  ActionCall(CallContext context, String taskId, String customId) {
    super(context);
    request =
        ActionRequest.builder(
            Arguments.text("customId", customId), Arguments.text("taskId", taskId));
  }

  @Override
  ActionCall self() {
    return this;
  }

  @Override
  String parentId() {
    return request.build().taskId();
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    ActionRequest built = request.build();
    return apis.submit()
        .submitAction(state == null ? built : built.toBuilder().state(state).build());
  }

  /** Which accounts may do it; any unless set. */
  public ActionCall accountFilter(AccountFilter filter) {
    request.accountFilter(filter);
    return this;
  }

  /**
   * Where the server reports each change; its own setting unless set.
   *
   * @throws IllegalArgumentException when it does not start with http:// or https://
   */
  public ActionCall notifyHook(String url) {
    request.notifyHook(Arguments.hook(url));
    return this;
  }

  /** Whether the account of the first task does this one too; the server's choice unless set. */
  public ActionCall chooseSameChannel(boolean same) {
    request.chooseSameChannel(same);
    return this;
  }

  /** A member of the request that only some servers know. */
  public ActionCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
