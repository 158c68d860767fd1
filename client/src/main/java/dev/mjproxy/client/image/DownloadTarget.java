package dev.mjproxy.client.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The target of a download.
 *
 * @param file replaced when the whole picture is there
 * @param maxBytes how large it may be
 */
record DownloadTarget(Path file, long maxBytes) {
  /**
   * Refuses what cannot become a file, before anything is fetched.
   *
   * @throws IOException when it is a directory, or lies in none
   */
  static void check(Path file) throws IOException {
    Objects.requireNonNull(file, "file: expected where the picture goes, found null");
    if (Files.isDirectory(file)) {
      throw new IOException(
          "file: expected the name of a file, found the directory '"
              + file
              + "'; add a name, such as "
              + file.resolve("cat.png"));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(
          "file: expected one in a directory that exists, found '" + file + "'; make it first");
    }
  }

  String tooLarge(String where) {
    return "picture: expected at most "
        + maxBytes
        + " bytes, found more at "
        + where
        + "; images().maxBytes(…) sets another limit";
  }
}
