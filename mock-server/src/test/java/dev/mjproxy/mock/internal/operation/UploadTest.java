package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Limits;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /mj/submit/upload-discord-images}: pictures that are served as they came. */
final class UploadTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.with(new Limits(1_000, 1 << 20, 1_000)));

  @Test
  void exactBytesComeBackInOrder() {
    byte[] one = bytes(1, 300);
    byte[] two = bytes(2, 301);
    List<String> urls = upload(Bodies.dataUrl("image/png", one), Bodies.dataUrl("image/webp", two));

    assertThat(get(urls.get(0)).body()).isEqualTo(one);
    assertThat(get(urls.get(0)).header("Content-Type")).contains("image/png");
    assertThat(get(urls.get(1)).body()).isEqualTo(two);
    assertThat(get(urls.get(1)).header("Content-Type")).contains("image/webp");
    assertThat(urls.get(1)).startsWith(mock.server().baseUrl().toString()).endsWith(".webp");
  }

  @Test
  void oldestPicturesMakeRoom() {
    List<String> old = upload(Bodies.dataUrl("image/png", bytes(1, 400)));
    List<String> middle = upload(Bodies.dataUrl("image/png", bytes(2, 400)));
    List<String> young = upload(Bodies.dataUrl("image/png", bytes(3, 400)));

    assertThat(get(old.get(0)).status()).isEqualTo(404);
    assertThat(get(middle.get(0)).status()).isEqualTo(200);
    assertThat(get(young.get(0)).status()).isEqualTo(200);
  }

  @Test
  void resetForgetsPictures() {
    List<String> urls = upload(Bodies.PNG);
    mock.server().reset();

    assertThat(get(urls.get(0)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"base64Array\":[]}",
        "{\"base64Array\":null}",
        "{\"base64Array\":[\"http://x\"]}",
        "{\"base64Array\":[\"data:image/png;base64,A\"]}"
      })
  void picturesAreNeeded(String body) {
    Answer answer = mock.post("/mj/submit/upload-discord-images", body);

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).contains("base64Array");
  }

  @Test
  void accountIsNamedByFilter() {
    Answer foreign = mock.submit("upload-discord-images", withFilter("1"));
    Answer own = mock.submit("upload-discord-images", withFilter("1646084262474332775"));

    assertThat(foreign.code()).isEqualTo(3);
    assertThat(own.code()).isEqualTo(1);
  }

  private static ObjectNode withFilter(String instanceId) {
    return Bodies.of(
        "base64Array", List.of(Bodies.PNG), "filter", Bodies.of("instanceId", instanceId));
  }

  private static List<String> upload(String... dataUrls) {
    Answer answer =
        mock.submit("upload-discord-images", Bodies.of("base64Array", Arrays.asList(dataUrls)));
    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    return answer.json().path("result").valueStream().map(url -> url.asString()).toList();
  }

  private static Answer get(String url) {
    return mock.get(URI.create(url).getRawPath());
  }

  private static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
