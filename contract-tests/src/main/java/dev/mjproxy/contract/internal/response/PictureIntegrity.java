package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Checks that a picture is complete: PNG, JPEG and GIF are decoded at a fraction of their size, so
 * that no picture needs much memory; of WebP, which Java does not decode, the chunks are walked.
 */
public final class PictureIntegrity {
  private static final int LONGEST_MAGIC = 12;
  private static final String PNG = "\u0089PNG\r\n\u001a\n";
  private static final String JPEG = "\u00ff\u00d8\u00ff";
  private static final String GIF = "GIF8";

  /** More pixels are taken on trust: decoding them would take too long. */
  private static final long MOST_PIXELS = 100_000_000;

  /** So many pixels are kept of a side. */
  private static final int KEPT = 512;

  private static final int CHUNK_HEAD = 8;
  private static final int CHUNK_TAIL = 4;

  private PictureIntegrity() {}

  /** Whether it begins as a picture does. */
  public static boolean looksLikeOne(HttpResponse response) {
    String magic = magic(response);
    return List.of(PNG, JPEG, GIF).stream().anyMatch(magic::startsWith) || isWebp(magic);
  }

  /** What is wrong with a picture that begins as one; empty if it is whole. */
  public static Optional<String> defect(HttpResponse response) {
    byte[] bytes = response.start(response.size());
    String magic = magic(response);
    if (isWebp(magic)) {
      return webp(bytes);
    }
    Optional<String> cut =
        magic.startsWith(PNG) ? png(bytes) : magic.startsWith(JPEG) ? jpeg(bytes) : gif(bytes);
    return cut.isPresent() ? cut : decoded(bytes);
  }

  private static Optional<String> decoded(byte[] bytes) {
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      try {
        reader.setInput(in);
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        decode(reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The JDK's readers throw what comes to hand on broken data.
      return Optional.of("what cannot be decoded: " + e.getMessage());
    }
    return warnings.stream()
        .findFirst()
        .map(warning -> "what is decoded with an error: " + warning);
  }

  private static void decode(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height <= MOST_PIXELS) {
      ImageReadParam fraction = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / KEPT);
      fraction.setSourceSubsampling(step, step, 0, 0);
      reader.read(0, fraction);
    }
  }

  /** Every chunk with its checksum, to the last one. */
  private static Optional<String> png(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int at = PNG.length();
    while (at + CHUNK_HEAD + CHUNK_TAIL <= bytes.length) {
      long length = Integer.toUnsignedLong(buffer.getInt(at));
      String name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (at + CHUNK_HEAD + length + CHUNK_TAIL > bytes.length) {
        return cut();
      }
      CRC32 crc = new CRC32();
      crc.update(bytes, at + 4, (int) length + 4);
      at += CHUNK_HEAD + (int) length;
      if (buffer.getInt(at) != (int) crc.getValue()) {
        return Optional.of("a wrong checksum in chunk " + name);
      }
      at += CHUNK_TAIL;
      if (name.equals("IEND")) {
        return Optional.empty();
      }
    }
    return cut();
  }

  /** The end of image has to come after the last scan began; a preview has one of its own. */
  private static Optional<String> jpeg(byte[] bytes) {
    int scan = last(bytes, 0xda);
    return scan >= 0 && last(bytes, 0xd9) > scan ? Optional.empty() : cut();
  }

  private static int last(byte[] bytes, int marker) {
    for (int i = bytes.length - 2; i >= 0; i--) {
      if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == marker) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<String> gif(byte[] bytes) {
    int end = bytes.length - 1;
    while (end > 0 && bytes[end] == 0) {
      end--;
    }
    return bytes[end] == ';' ? Optional.empty() : cut();
  }

  /** RIFF: a length, then chunks with a length each, one of which holds pixels. */
  private static Optional<String> webp(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long end = CHUNK_HEAD + Integer.toUnsignedLong(buffer.getInt(4));
    if (end > bytes.length) {
      return cut();
    }
    boolean hasPixels = false;
    long at = LONGEST_MAGIC;
    while (at + CHUNK_HEAD <= end) {
      String name = new String(bytes, (int) at, 4, StandardCharsets.ISO_8859_1);
      long length = Integer.toUnsignedLong(buffer.getInt((int) at + 4));
      hasPixels |= List.of("VP8 ", "VP8L", "ANMF").contains(name);
      at += CHUNK_HEAD + length + length % 2;
      if (at - length % 2 > end) {
        return cut();
      }
    }
    return hasPixels ? Optional.empty() : Optional.of("a WebP file without pixels");
  }

  private static Optional<String> cut() {
    return Optional.of("the beginning of one, without its end");
  }

  private static String magic(HttpResponse response) {
    return new String(response.start(LONGEST_MAGIC), StandardCharsets.ISO_8859_1);
  }

  private static boolean isWebp(String magic) {
    return magic.startsWith("RIFF") && magic.endsWith("WEBP");
  }
}
