package dev.mjproxy.client.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a picture that was downloaded so far, in files beside the target: {@code
 * cat.png.part}, and {@code cat.png.part.tag} with address and ETag. Both stay when a download
 * breaks, so that the next one, be it in another process, goes on there. A second download into the
 * same file at the same time gets a part of its own, which is deleted when it fails.
 */
final class PartFile implements AutoCloseable {
  private static final int MAX_TAG_BYTES = 8_192;

  private final Path data;
  private final Path tagFile;
  private final FileChannel tagChannel;
  private final boolean stays;

  private PartFile(Path data, Path tagFile, FileChannel tagChannel, boolean stays) {
    this.data = data;
    this.tagFile = tagFile;
    this.tagChannel = tagChannel;
    this.stays = stays;
  }

  static PartFile of(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    PartFile shared = open(part, true);
    if (lock(shared.tagChannel) != null) {
      return shared;
    }
    shared.tagChannel.close();
    return open(unshared(file), false);
  }

  /** Not made by {@code createTempFile}, which would let nobody else read the picture. */
  static Path unshared(Path file) {
    return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
  }

  private static PartFile open(Path data, boolean stays) throws IOException {
    Path tagFile = data.resolveSibling(data.getFileName() + ".tag");
    FileChannel channel =
        FileChannel.open(
            tagFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return new PartFile(data, tagFile, channel, stays);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) { // another thread of this process has it
      return null;
    }
  }

  Path data() {
    return data;
  }

  /** How many bytes are there; 0 unless they are of the version with that tag. */
  long size() throws IOException {
    return Files.exists(data) && tagChannel.size() > 0 ? Files.size(data) : 0;
  }

  /** The ETag of what is there; null when it is of another address, or nothing is there. */
  @Nullable String tag(String address) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_TAG_BYTES);
    tagChannel.read(bytes, 0);
    String[] lines =
        new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n", -1);
    return lines.length == 2 && lines[0].equals(address) ? lines[1] : null;
  }

  /** Notes what comes now; without an ETag that can be asked for again, nothing is noted. */
  void begin(String address, @Nullable String tag) throws IOException {
    tagChannel.truncate(0);
    if (tag != null && !tag.startsWith("W/")) {
      byte[] text = (address + "\n" + tag).getBytes(StandardCharsets.UTF_8);
      tagChannel.write(ByteBuffer.wrap(text), 0);
    }
  }

  /** Forgets all that came. */
  void clear() throws IOException {
    tagChannel.truncate(0);
    Files.deleteIfExists(data);
  }

  Path finish(Path file) throws IOException {
    Path done = Files.move(data, file, StandardCopyOption.REPLACE_EXISTING);
    tagChannel.truncate(0);
    return done;
  }

  @Override
  public void close() throws IOException {
    boolean isOfUse = stays && size() > 0;
    if (!isOfUse) {
      Files.deleteIfExists(data);
      Files.deleteIfExists(tagFile);
    }
    tagChannel.close();
  }
}
