package dev.mjproxy.mock.internal.image;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps uploaded pictures and serves exactly their bytes; the oldest make room for new ones.
 * Anything but a picture, and pictures that can contain scripts, are served as downloads: no page
 * may run with the mock's origin. Thread-safe.
 */
public final class UploadStore implements OpenEndpoint {
  private static final String PATH = "/attachments/1057310170533282874/uploads/";

  private static final Set<String> PICTURES =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/jpg",
          "image/gif",
          "image/webp",
          "image/avif",
          "image/bmp");

  private final long maxBytes;
  // Guarded by "this".
  private final Map<String, Upload> byPath = new LinkedHashMap<>();
  private long bytesKept;
  private long count;

  /** One picture; the array is never handed to code that writes to it. */
  private record Upload(byte[] bytes, String mediaType, String tag) {
    MockResponse to(MockRequest request) {
      boolean picture = PICTURES.contains(mediaType);
      String type = picture ? mediaType : "application/octet-stream";
      MockResponse response = new PictureResponse(tag, type, () -> bytes).to(request);
      return picture ? response : response.with("Content-Disposition", "attachment");
    }
  }

  /**
   * Starts empty.
   *
   * @param maxBytes of all pictures together
   */
  public UploadStore(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Keeps a picture and returns the path that it is served at. */
  public String put(byte[] bytes, String mediaType, String extension) {
    String tag = UUID.nameUUIDFromBytes(bytes).toString();
    return put(new Upload(bytes, mediaType.toLowerCase(Locale.ROOT), tag), extension);
  }

  private synchronized String put(Upload upload, String extension) {
    String path = "%s%d.%s".formatted(PATH, ++count, extension.isEmpty() ? "bin" : extension);
    byPath.put(path, upload);
    bytesKept += upload.bytes().length;
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
  public Optional<MockResponse> find(MockRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads && request.path().startsWith(PATH)
        ? upload(request.path()).map(upload -> upload.to(request))
        : Optional.empty();
  }

  private synchronized Optional<Upload> upload(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
