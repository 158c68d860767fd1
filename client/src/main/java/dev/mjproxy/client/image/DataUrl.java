package dev.mjproxy.client.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Makes the data URLs in which requests carry pictures.
 *
 * <pre>{@code
 * client.imagine("a cat like this").images(List.of(DataUrl.of(Path.of("cat.png"))));
 * }</pre>
 *
 * <p>The type is told by the first bytes, not by the name: PNG, JPEG, GIF or WebP. At most 10 MiB
 * unless said otherwise; some resellers take 4 MB at most (protocol.md §13).
 */
public final class DataUrl {
  /** Default limit of a picture's size, in bytes: 10 MiB. */
  public static final int DEFAULT_LIMIT = 10 << 20;

  private DataUrl() {}

  /**
   * The picture in a file.
   *
   * @throws IOException when it cannot be read
   * @throws IllegalArgumentException when it is no picture, or too large
   */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, DEFAULT_LIMIT);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /** The picture in a stream, which is read to its end and not closed. */
  public static String of(InputStream in) throws IOException {
    return of(in, DEFAULT_LIMIT);
  }

  /**
   * The same with another limit.
   *
   * @param limitBytes how large the picture may be
   */
  public static String of(InputStream in, int limitBytes) throws IOException {
    byte[] bytes = in.readNBytes(limitBytes + 1);
    if (bytes.length > limitBytes) {
      throw new IllegalArgumentException(
          "picture: expected at most " + limitBytes + " bytes, found more; make it smaller");
    }
    return of(bytes);
  }

  /** The picture in these bytes, whatever their number. */
  public static String of(byte[] bytes) {
    PictureType type =
        PictureType.of(bytes)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "picture: expected PNG, JPEG, GIF or WebP, found "
                            + bytes.length
                            + " bytes of something else"));
    return "data:" + type.mediaType() + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
