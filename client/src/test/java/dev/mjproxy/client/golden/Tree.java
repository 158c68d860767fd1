package dev.mjproxy.client.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory of text files, by their relative path with forward slashes. */
record Tree(Map<String, String> files) {

  static Tree read(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : walk(root)) {
      if (Files.isRegularFile(file)) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return new Tree(files);
  }

  void write(Path root) throws IOException {
    if (Files.exists(root)) {
      for (Path old : walk(root).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = root.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private static List<Path> walk(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
