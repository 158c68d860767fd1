package dev.mjproxy.client.call;

import dev.mjproxy.client.internal.api.Apis;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.model.ModalRequest;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskState;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Answers a task that waits for a prompt or a mask. */
public final class ModalCall extends SubmitCall<ModalCall> {
  private final ModalRequest.Builder request;

  /** The waiting task. @throws IllegalArgumentException when the id is blank */
  ModalCall(CallContext context, String taskId) {
    super(context);
    request = ModalRequest.builder(Arguments.text("taskId", taskId));
  }

  @Override
  ModalCall self() {
    return this;
  }

  @Override
  String parentId() {
    return request.build().taskId();
  }

  @Override
  Call<?> call(Apis apis, @Nullable String state) {
    ModalRequest built = request.build();
    return apis.submit().submitModal(built);
  }

  /** The prompt; the one of the task unless set. */
  public ModalCall prompt(String prompt) {
    request.prompt(prompt);
    return this;
  }

  /**
   * The area to draw anew, white on black or transparent, for Vary (Region).
   *
   * @throws IllegalArgumentException when it is no data URL
   */
  public ModalCall mask(String dataUrl) {
    request.maskBase64(Arguments.dataUrl("mask", dataUrl));
    return this;
  }

  /**
   * The same from a file.
   *
   * @throws IllegalArgumentException when it is no picture, or has more than 10 MiB
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  public ModalCall mask(Path file) {
    return mask(Arguments.dataUrl("mask", file));
  }

  /** A modal has no state of its own: the task itself tells whether it waits still. */
  @Override
  boolean carriesState() {
    return false;
  }

  @Override
  Reconciliation reconcile(@Nullable String correlationId) {
    return Reconciler.repeated(context().caller().time(), this::search);
  }

  private Reconciliation search() {
    Task task =
        context()
            .caller()
            .read(apis().tasks().fetchTask(request.build().taskId()), Task.class)
            .value();
    return TaskState.of(task) == TaskState.MODAL
        ? new Reconciliation.Absent()
        : new Reconciliation.Found(task);
  }

  /** A member of the request that only some servers know. */
  public ModalCall extra(String name, JsonValue value) {
    request.extra(name, value);
    return this;
  }
}
