package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The size of a picture, as its header says.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {

  /** Read from the head of the file; empty for formats that Java does not know, such as WebP. */
  static Optional<PictureSize> of(HttpResponse picture) {
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(picture.start(picture.size())))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return Optional.of(new PictureSize(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Java's readers throw all kinds of exceptions at broken pictures.
      return Optional.empty();
    }
  }

  /** A warning if the task names another size; relays serve smaller copies, or send 0 for none. */
  Optional<Finding> differsFrom(TaskView task) {
    OptionalLong namedWidth = task.time("imageWidth");
    OptionalLong namedHeight = task.time("imageHeight");
    if (namedWidth.isEmpty() || namedHeight.isEmpty()) {
      return Optional.empty();
    }
    String named = namedWidth.getAsLong() + " x " + namedHeight.getAsLong();
    String real = width + " x " + height;
    return named.equals(real)
        ? Optional.empty()
        : Optional.of(
            Finding.should("size", "/imageWidth", "the picture's own size, " + real, named));
  }
}
