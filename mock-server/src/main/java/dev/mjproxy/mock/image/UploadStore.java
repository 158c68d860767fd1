package dev.mjproxy.mock.image;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import dev.mjproxy.mock.http.PublicPage;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps uploaded pictures and serves exactly their bytes; the oldest make room for new ones. */
public final class UploadStore implements PublicPage {
  private static final String PATH = "/attachments/1057310170533282874/uploads/";

  private final long maxBytes;
  private final Map<String, Upload> byPath = new LinkedHashMap<>();
  private long bytesKept;
  private long count;

  /** One picture; the array is never handed to code that writes to it. */
  private record Upload(byte[] bytes, String mediaType) {}

  /**
   * Starts empty.
   *
   * @param maxBytes of all pictures together
   */
  public UploadStore(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Keeps a picture and returns the path that it is served at. */
  public synchronized String put(byte[] bytes, String mediaType, String extension) {
    String path = "%s%d.%s".formatted(PATH, ++count, extension.isEmpty() ? "bin" : extension);
    byPath.put(path, new Upload(bytes, mediaType));
    bytesKept += bytes.length;
    Iterator<Upload> oldest = byPath.values().iterator();
    while (bytesKept > maxBytes && byPath.size() > 1) {
      bytesKept -= oldest.next().bytes().length;
      oldest.remove();
    }
    return path;
  }

  /** Forgets all. */
  public synchronized void clear() {
    byPath.clear();
    bytesKept = 0;
  }

  @Override
  public synchronized Optional<MockReply> find(MockRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (!reads || !request.path().startsWith(PATH)) {
      return Optional.empty();
    }
    return Optional.ofNullable(byPath.get(request.path()))
        .map(
            upload ->
                new MockReply(200, Map.of("Content-Type", upload.mediaType()), upload.bytes()));
  }
}
