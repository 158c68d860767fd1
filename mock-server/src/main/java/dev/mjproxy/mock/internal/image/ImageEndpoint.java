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

/** Serves the tasks' pictures, which are computed for each request. */
public final class ImageEndpoint implements OpenEndpoint {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

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
    String what = "%s %dx%d %d %d".formatted(path, size.width(), size.height(), columns, seed);
    String tag = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    return new PictureResponse(
        tag, "image/png", () -> new Picture(size, columns, pictureSeed).png(percent));
  }
}
