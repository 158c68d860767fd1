package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import dev.mjproxy.mock.internal.task.Submission.ImageQuirk;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the tasks' pictures, which are computed for each request. */
public final class ImageEndpoint implements OpenEndpoint {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private static final Pattern RELAYED = Pattern.compile("(?:/[^/]+)?/mj/image/([^/]+)");

  private final Tasks tasks;
  private final long seed;

  /**
   * @param tasks whose pictures
   * @param seed fixes what they show
   */
  public ImageEndpoint(Tasks tasks, long seed) {
    this.tasks = tasks;
    this.seed = seed;
  }

  /** Serves pictures under a relay's own addresses, {@code /mj/image/} and the task's id. */
  public OpenEndpoint ofRelay() {
    return request -> {
      Matcher path = RELAYED.matcher(request.path());
      return METHODS.contains(request.method()) && path.matches()
          ? Optional.of(relayed(path.group(1), request))
          : Optional.empty();
    };
  }

  private MockResponse relayed(String id, MockRequest request) {
    Task task = tasks.find(id).orElse(null);
    int percent = task == null ? 0 : tasks.stateOf(task).percent();
    if (task == null || percent <= 0 || task.submission().kind().pictures() == 0) {
      return error(400, "midjourney_task_not_found");
    }
    return task.submission().image() == ImageQuirk.NONE
        ? response(task, percent, request.path()).to(request)
        : error(500, "http_get_image_failed");
  }

  /** As new-api refuses (protocol §6.3). */
  private static MockResponse error(int status, String word) {
    byte[] body = "{\"error\":\"%s\"}".formatted(word).getBytes(StandardCharsets.UTF_8);
    return MockResponse.json(status, body).refusing(word);
  }

  @Override
  public Optional<MockResponse> find(MockRequest request) {
    if (!METHODS.contains(request.method())) {
      return Optional.empty();
    }
    return ImageAddress.parse(request.path())
        .flatMap(address -> picture(address, request.path()))
        .map(picture -> picture.to(request));
  }

  private Optional<PictureResponse> picture(ImageAddress.Parsed address, String path) {
    Optional<Task> task =
        tasks
            .find(address.taskId())
            .filter(found -> found.submission().image() == ImageQuirk.NONE)
            .filter(found -> tasks.stateOf(found).percent() >= address.percent())
            .filter(found -> new ImageAddress(found, address.percent(), seed).path().equals(path));
    return task.map(found -> response(found, address.percent(), path));
  }

  private PictureResponse response(Task task, int percent, String path) {
    PictureSize size = PictureSize.of(task.submission());
    int columns = task.submission().kind().pictures() == 4 ? 2 : 1;
    long pictureSeed = ImageAddress.imageId(task.id(), seed).hashCode() ^ seed;
    String what =
        "%s %dx%d %d %d %d".formatted(path, size.width(), size.height(), columns, percent, seed);
    String tag = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    return new PictureResponse(
        tag, "image/png", () -> new Picture(size, columns, pictureSeed).png(percent));
  }
}
