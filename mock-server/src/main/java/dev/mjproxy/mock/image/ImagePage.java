package dev.mjproxy.mock.image;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import dev.mjproxy.mock.task.Submission.ImageQuirk;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Serves the tasks' pictures, computed when they are asked for. */
public final class ImagePage implements PublicPage {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Tasks tasks;
  private final long seed;

  /**
   * @param tasks whose pictures
   * @param seed fixes what they show
   */
  public ImagePage(Tasks tasks, long seed) {
    this.tasks = tasks;
    this.seed = seed;
  }

  @Override
  public Optional<MockReply> find(MockRequest request) {
    if (!METHODS.contains(request.method())) {
      return Optional.empty();
    }
    return ImageAddress.parse(request.path()).flatMap(address -> picture(address, request.path()));
  }

  private Optional<MockReply> picture(ImageAddress.Parsed address, String path) {
    Optional<Task> task =
        tasks
            .find(address.taskId())
            .filter(found -> found.submission().image() == ImageQuirk.NONE)
            .filter(found -> tasks.stateOf(found).percent() >= address.percent())
            .filter(found -> new ImageAddress(found, address.percent(), seed).path().equals(path));
    return task.map(
        found -> {
          int columns = found.submission().kind().pictures() == 4 ? 2 : 1;
          long pictureSeed = ImageAddress.imageId(found.id(), seed).hashCode() ^ seed;
          byte[] png =
              new Picture(PictureSize.of(found.submission()), columns, pictureSeed)
                  .png(address.percent());
          return new MockReply(200, Map.of("Content-Type", "image/png"), png);
        });
  }
}
