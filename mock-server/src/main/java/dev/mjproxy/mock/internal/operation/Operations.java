package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.Map;

/** All operations of the mock, by operationId; a test compares the list with the spec's. */
public final class Operations {
  private Operations() {}

  /**
   * The handler of each operation.
   *
   * @param tasks the server's tasks
   * @param renderer shows them
   * @param uploads the server's uploaded pictures
   * @param policy the rules for submissions
   * @param seed fixes the seeds of images
   */
  public static Map<String, OperationHandler> all(
      Tasks tasks, TaskRenderer renderer, UploadStore uploads, SubmitPolicy policy, long seed) {
    Submitter submitter = new Submitter(tasks, policy);
    TaskLists lists = new TaskLists(tasks, renderer);
    ButtonPress press = new ButtonPress(tasks, submitter, renderer);
    return Map.ofEntries(
        Map.entry("swapFace", new ImagesOperation(submitter, TaskKind.SWAP_FACE, "targetBase64")),
        Map.entry("submitAction", new ActionOperation(tasks, renderer, press)),
        Map.entry("submitBlend", new ImagesOperation(submitter, TaskKind.BLEND, "base64Array")),
        Map.entry("submitDescribe", new ImagesOperation(submitter, TaskKind.DESCRIBE, "base64")),
        Map.entry("submitImagine", new PromptOperation(submitter, TaskKind.IMAGINE)),
        Map.entry("submitModal", new ModalOperation(tasks, submitter)),
        Map.entry("submitShorten", new PromptOperation(submitter, TaskKind.SHORTEN)),
        Map.entry("uploadDiscordImages", new UploadOperation(uploads)),
        Map.entry("listTasks", lists::list),
        Map.entry("listTasksByCondition", lists::byCondition),
        Map.entry("listTasksByIds", lists::byIds),
        Map.entry("queryTasks", new QueryTasksOperation(tasks, renderer)),
        Map.entry("listQueuedTasks", lists::queue),
        Map.entry("cancelTask", new CancelTaskOperation(tasks)),
        Map.entry("fetchTask", new FetchTaskOperation(tasks, renderer)),
        Map.entry("getImageSeed", new ImageSeedOperation(tasks, seed)));
  }
}
