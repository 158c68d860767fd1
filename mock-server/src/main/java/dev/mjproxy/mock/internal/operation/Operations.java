package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.image.UploadStore;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.TaskAxis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All operations of the mock, by operationId; a test compares the list with the specs'. */
public final class Operations {
  private Operations() {}

  /**
   * What the operations work with.
   *
   * @param tasks the server's tasks
   * @param renderer shows them
   * @param uploads the server's uploaded pictures
   * @param refusals refuses requests
   * @param policy the rules for submissions
   * @param seed fixes the seeds of images
   */
  public record Means(
      Tasks tasks,
      TaskRenderer renderer,
      UploadStore uploads,
      Refusals refusals,
      SubmitPolicy policy,
      long seed) {}

  /**
   * The handler of each operation of a profile. An operation that the mock does not know, since the
   * profile adds it, answers with its first example.
   */
  public static Map<String, OperationHandler> of(Profile profile, Means means) {
    Map<String, OperationHandler> known = known(profile, means);
    Map<String, OperationHandler> handlers = new LinkedHashMap<>();
    for (Operation operation : profile.spec().operations()) {
      String id = operation.operationId();
      handlers.put(id, known.getOrDefault(id, Operations::example));
    }
    return Map.copyOf(handlers);
  }

  /** The handlers of all operations that the mock knows. */
  private static Map<String, OperationHandler> known(Profile profile, Means means) {
    Dialect dialect = profile.dialect();
    Tasks tasks = means.tasks();
    TaskRenderer renderer = means.renderer();
    Refusals refusals = means.refusals();
    SubmitResponses responses = new SubmitResponses(dialect, refusals);
    Submitter submitter = new Submitter(tasks, means.policy(), refusals, responses);
    ButtonPress press = new ButtonPress(tasks, submitter, renderer, dialect.modal());
    ChangeOperation changes = new ChangeOperation(means, press, responses);
    TaskLists lists = new TaskLists(tasks, renderer);
    boolean trims = dialect.task().prompt() == TaskAxis.Prompt.TRIMMED;
    return Map.ofEntries(
        Map.entry("swapFace", new ImagesOperation(submitter, TaskKind.SWAP_FACE, "targetBase64")),
        Map.entry("submitAction", new ActionOperation(tasks, renderer, press, refusals)),
        Map.entry("submitBlend", new ImagesOperation(submitter, TaskKind.BLEND, "base64Array")),
        Map.entry("submitChange", changes::change),
        Map.entry("submitDescribe", new ImagesOperation(submitter, TaskKind.DESCRIBE, "base64")),
        Map.entry("submitEdits", new PromptOperation(submitter, TaskKind.EDIT, trims)),
        Map.entry("submitImagine", new PromptOperation(submitter, TaskKind.IMAGINE, trims)),
        Map.entry("submitModal", new ModalOperation(tasks, submitter, refusals)),
        Map.entry("submitRetexture", new PromptOperation(submitter, TaskKind.RETEXTURE, trims)),
        Map.entry("submitShorten", new PromptOperation(submitter, TaskKind.SHORTEN, trims)),
        Map.entry("submitSimpleChange", changes::simpleChange),
        Map.entry("submitVideo", new VideoOperation(tasks, submitter, refusals)),
        Map.entry("uploadDiscordImages", new UploadOperation(means.uploads(), refusals)),
        Map.entry("listTasks", lists::list),
        Map.entry("listTasksByCondition", lists::byCondition),
        Map.entry("listTasksByIds", lists::byIds),
        Map.entry("queryTasks", new QueryTasksOperation(tasks, renderer)),
        Map.entry("listQueuedTasks", lists::queue),
        Map.entry("cancelTask", new CancelTaskOperation(tasks, dialect.cancel(), refusals)),
        Map.entry("fetchTask", new FetchTaskOperation(tasks, renderer, refusals)),
        Map.entry("getImageSeed", new ImageSeedOperation(tasks, means.seed(), refusals)));
  }

  private static MockResponse example(OperationCall call) {
    List<NamedExample> examples = call.operation().responseExamples(200);
    return examples.isEmpty()
        ? MockResponse.empty(200)
        : ExampleBodies.json(examples.get(0).value());
  }
}
