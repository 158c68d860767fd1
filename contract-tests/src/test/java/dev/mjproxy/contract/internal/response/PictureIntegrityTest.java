package dev.mjproxy.contract.internal.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.HttpResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is whole, or it is none. */
final class PictureIntegrityTest {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aWholePictureIsOne(String format) throws IOException {
    byte[] picture = picture(format);
    assertThat(PictureIntegrity.looksLikeOne(response(picture))).isTrue();
    assertThat(PictureIntegrity.defect(response(picture))).isEmpty();
    assertThat(PictureIntegrity.defect(response(Arrays.copyOf(picture, picture.length + 3))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureThatIsCutIsNone(String format) throws IOException {
    byte[] picture = picture(format);
    for (int part = 1; part < 10; part++) {
      byte[] cut = Arrays.copyOf(picture, 16 + (picture.length - 17) * part / 10);
      assertThat(PictureIntegrity.defect(response(cut))).as(format + " " + part).isPresent();
    }
  }

  @Test
  void aPngThatEndsBetweenTwoChunksIsNone() throws IOException {
    byte[] head = Arrays.copyOf(picture("png"), 33);
    assertThat(PictureIntegrity.defect(response(head)))
        .contains("the beginning of one, without its end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureOfRubbishIsNone(String format) throws IOException {
    byte[] picture = picture(format);
    Arrays.fill(picture, 20, picture.length - 14, (byte) 0x5a);
    assertThat(PictureIntegrity.defect(response(picture))).isPresent();
  }

  @Test
  void aPngThatHoldsNoPixelsIsNone() throws IOException {
    byte[] head = Arrays.copyOf(picture("png"), 33);
    byte[] end = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    byte[] empty = ByteBuffer.allocate(45).put(head).put(end).array();
    assertThat(PictureIntegrity.defect(response(empty)))
        .get()
        .asString()
        .startsWith("what cannot be");
  }

  @Test
  void aPictureOfAnyClaimedSizeNeedsLittleMemory() throws IOException {
    byte[] png = picture("png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    assertThat(PictureIntegrity.defect(response(png))).contains("a wrong checksum in chunk IHDR");
    byte[] gif = picture("gif");
    ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 0xfff0);
    assertThat(PictureIntegrity.defect(response(gif))).isNotNull();
  }

  @Test
  void aWebpIsWalkedToItsEnd() {
    byte[] whole = webp(chunk("VP8X", 10), chunk("VP8L", 7));
    assertThat(PictureIntegrity.looksLikeOne(response(whole))).isTrue();
    assertThat(PictureIntegrity.defect(response(whole))).isEmpty();
    assertThat(PictureIntegrity.defect(response(Arrays.copyOf(whole, whole.length - 2))))
        .isPresent();
    assertThat(PictureIntegrity.defect(response(webp(chunk("VP8X", 10)))))
        .contains("a WebP file without pixels");
    byte[] overlong = webp(chunk("VP8 ", 8));
    ByteBuffer.wrap(overlong).order(ByteOrder.LITTLE_ENDIAN).putInt(16, 400);
    assertThat(PictureIntegrity.defect(response(overlong))).isPresent();
  }

  @Test
  void aPageIsNoPicture() {
    assertThat(PictureIntegrity.looksLikeOne(response("<html>".getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }

  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(600, 40, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 600; x++) {
      for (int y = 0; y < 40; y++) {
        image.setRGB(x, y, x * 31 + y * 7919);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, format, out)).isTrue();
    return out.toByteArray();
  }

  private static byte[] chunk(String name, int length) {
    return ByteBuffer.allocate(8 + length + length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(length)
        .array();
  }

  private static byte[] webp(byte[]... chunks) {
    int size = 4 + Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
    ByteBuffer file = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(size);
    file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
    Arrays.stream(chunks).forEach(file::put);
    return file.array();
  }

  private static HttpResponse response(byte[] body) {
    return new HttpResponse(200, Map.of(), body);
  }
}
