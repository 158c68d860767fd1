package dev.mjproxy.contract.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes a file whole or not at all, readable by its owner only where the file system knows owners
 * (0600), and replaces a symbolic link instead of following it.
 */
final class WholeFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private WholeFile() {}

  /** Writes a text as UTF-8; a file of the same name is replaced. */
  static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes these bytes; a file of the same name is replaced. */
  static void write(Path file, byte[] bytes) throws IOException {
    expectReplaceable(file);
    Path folder = file.toAbsolutePath().getParent();
    Path unfinished = Files.createTempFile(folder, "." + file.getFileName(), ".tmp", ownerOnly());
    try {
      Files.write(unfinished, bytes);
      rename(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /**
   * Makes sure that a later {@link #write} replaces nothing but a file or a link.
   *
   * @throws IOException if a directory stands there
   */
  static void expectReplaceable(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + ": expected a file or nothing, found a directory");
    }
  }

  /**
   * Makes a directory, unless it is there.
   *
   * @throws IOException if something else stands there, such as a symbolic link
   */
  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }
}
