package dev.mjproxy.contract.internal.check.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.HttpResponse;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.TaskView;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** How large a picture says that it is, beside what its task says. */
final class PictureSizeTest {
  private static final PictureSize SIZE = new PictureSize(6, 4);

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void theSizeStandsInTheHeadOfThePicture(String format) throws IOException {
    assertThat(PictureSize.of(response(picture(format)))).contains(SIZE);
  }

  @Test
  void whatJavaCannotReadHasNoSize() throws IOException {
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(PictureSize.of(response(webp))).isEmpty();
    assertThat(PictureSize.of(response(Arrays.copyOf(picture("png"), 12)))).isEmpty();
  }

  @Test
  void anotherSizeIsAWarningAndNoneIsNot() {
    assertThat(SIZE.differsFrom(task("{\"imageWidth\":6,\"imageHeight\":4}"))).isEmpty();
    assertThat(SIZE.differsFrom(task("{\"imageWidth\":0,\"imageHeight\":0}"))).isEmpty();
    assertThat(SIZE.differsFrom(task("{\"imageWidth\":null}"))).isEmpty();
    assertThat(SIZE.differsFrom(task("{\"imageWidth\":4,\"imageHeight\":6}")))
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.expected()).isEqualTo("the picture's own size, 6 x 4");
              assertThat(finding.found()).isEqualTo("4 x 6");
            });
  }

  private static byte[] picture(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static HttpResponse response(byte[] body) {
    return new HttpResponse(200, Map.of(), body);
  }

  private static TaskView task(String json) {
    return new TaskView(
        JsonMapper.shared().readTree(json), Exchanges.response(Request.of("GET", "/"), json));
  }
}
