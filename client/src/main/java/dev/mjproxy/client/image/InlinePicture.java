package dev.mjproxy.client.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;

/** A picture inside the task, as a data URL. */
final class InlinePicture {
  private static final String MARK = ";base64,";

  private InlinePicture() {}

  static Path write(String dataUrl, long maxBytes, Path file) throws IOException {
    byte[] picture = decode(dataUrl, maxBytes, file);
    if (PictureType.of(picture).isEmpty()) {
      throw new IOException(
          "picture: expected PNG, JPEG, GIF or WebP, found "
              + picture.length
              + " bytes of something else in a data URL");
    }
    Path part = PartFile.unshared(file);
    try {
      Files.write(part, picture);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static byte[] decode(String dataUrl, long maxBytes, Path file) throws IOException {
    int start = dataUrl.indexOf(MARK);
    if (start < 0) {
      throw new IOException("picture: expected a data URL with ';base64,', found one without");
    }
    long bytes = (dataUrl.length() - start - MARK.length()) / 4L * 3;
    if (bytes > maxBytes) {
      throw new IOException(new DownloadTarget(file, maxBytes).tooLarge("a data URL"));
    }
    try {
      return Base64.getMimeDecoder().decode(dataUrl.substring(start + MARK.length()));
    } catch (IllegalArgumentException e) {
      throw new IOException("picture: expected base64 in a data URL, found something else", e);
    }
  }
}
