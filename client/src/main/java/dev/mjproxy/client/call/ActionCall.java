package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.AccountFilter;
import dev.mjproxy.client.model.ActionRequest;
import dev.mjproxy.client.model.ChangeRequest;
import dev.mjproxy.client.task.Change;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Presses a button of a finished task. Where a server's tasks have no buttons, it calls
 * submit/change instead, which knows neither accounts nor channels: {@link #accountFilter} and
 * {@link #chooseSameChannel} are left out of that.
 */
public final class ActionCall extends SubmitCall<ActionCall> {
  private final String taskId;
  private final ActionRequest.Builder request;
  private final ChangeRequest.@Nullable Builder change;

  /** A button's customId and its task. @throws IllegalArgumentException when one is blank */
  ActionCall(CallContext context, String taskId, String customId) {
    super(context);
    this.taskId = Arguments.text("taskId", taskId);
    this.request = ActionRequest.builder(Arguments.text("customId", customId), taskId);
    this.change = null;
  }

  /** The same without a button. @throws IllegalArgumentException when the id is blank */
  ActionCall(CallContext context, String taskId, Change change) {
    super(context);
    this.taskId = Arguments.text("taskId", taskId);
    this.request = ActionRequest.builder("", taskId);
    this.change = ChangeCall.request(taskId, change.action(), change.index());
  }

  @Override
  ActionCall self() {
    return this;
  }

  @Override
  String parentId() {
    return taskId;
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    if (change != null) {
      ChangeRequest built = change.build();
      return apis.submit()
          .submitChange(state == null ? built : built.toBuilder().state(state).build());
    }
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
    String hook = Arguments.hook(url);
    request.notifyHook(hook);
    if (change != null) {
      change.notifyHook(hook);
    }
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
    if (change != null) {
      change.extra(name, value);
    }
    return this;
  }
}
