package dev.mjproxy.mock.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Network;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The tasks' pictures. */
final class PictureTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @CsvSource({
    "Cat, 1, 1",
    "Cat --ar 16:9, 16, 9",
    "Cat --ar 9:16, 9, 16",
    "Cat --aspect 2:3, 2, 3",
    "Cat --ar 1:2 --ar 2:1, 2, 1",
    "Cat --ar 1000:1, 1, 1",
    "Cat --ar 0:0, 1, 1",
    "Cat --ar x, 1, 1"
  })
  void pictureHasTheSizeThatTheTaskTells(String prompt, int across, int down) throws IOException {
    JsonNode task = mock.fetch(mock.finished("imagine", Bodies.prompt(prompt)));
    BufferedImage image = image(task);

    assertThat(image.getWidth()).isEqualTo(task.path("imageWidth").asInt());
    assertThat(image.getHeight()).isEqualTo(task.path("imageHeight").asInt());
    assertThat((double) image.getWidth() / image.getHeight())
        .isBetween(0.97 * across / down, 1.03 * across / down);
  }

  @Test
  void gridShowsFourPicturesAndAnUpscaleOne() throws IOException {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    String single = mock.press(grid, "U1").result();
    mock.passAll();

    assertThat(hasSeam(image(mock.fetch(grid)))).isTrue();
    assertThat(hasSeam(image(mock.fetch(single)))).isFalse();
  }

  @Test
  void pictureIsTheSameEveryTimeAndAnotherForAnotherTask() {
    byte[] one = get(mock.finished("imagine", Bodies.prompt("Cat"))).body();
    String other = mock.finished("imagine", Bodies.prompt("Cat"));

    assertThat(get(other).body()).isEqualTo(get(other).body()).isNotEqualTo(one);
  }

  @Test
  void seedFixesThePicture() {
    assertThat(firstPicture(1)).isEqualTo(firstPicture(1)).isNotEqualTo(firstPicture(2));
  }

  @Test
  void previewHasAnAddressOfItsOwn() throws IOException {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.pass(Duration.ofSeconds(1));
    assertThat(mock.fetch(id).path("imageUrl").isNull()).isTrue();
    mock.pass(Duration.ofSeconds(3));
    JsonNode preview = mock.fetch(id);
    BufferedImage early = image(preview);
    mock.passAll();
    JsonNode finished = mock.fetch(id);

    assertThat(preview.path("imageUrl")).isNotEqualTo(finished.path("imageUrl"));
    assertThat(early.getWidth()).isEqualTo(image(finished).getWidth());
    assertThat(preview.path("imageWidth").isNull()).isTrue();
  }

  @Test
  void finishedPictureIsNotThereBeforeTheEnd() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.pass(Duration.ofSeconds(4));
    String preview = path(id);
    String finished = preview.replaceFirst("_\\d+\\.png$", ".png");

    assertThat(mock.get(preview).status()).isEqualTo(200);
    assertThat(mock.get(finished).status()).isEqualTo(404);
    mock.passAll();
    assertThat(mock.get(finished).status()).isEqualTo(200);
  }

  @Test
  void unknownPictureIsNotFound() {
    String path = path(mock.finished("imagine", Bodies.prompt("Cat")));
    Answer answer = mock.get(path.replace("cat", "dog"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
  }

  @Test
  void headTellsTypeAndLength() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    Answer head = mock.send(mock.request(path(id)).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).contains("image/png");
    assertThat(head.header("Content-Length")).contains(Integer.toString(get(id).body().length));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void addressFollowsTheHostHeader() throws IOException {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));

    assertThat(imageUrl(mock, id, "Host: mock.test:81"))
        .startsWith("http://mock.test:81/attachments/");
  }

  @Test
  void addressFollowsForwardedHeadersOnlyWhenTrusted() throws IOException {
    String headers =
        "Host: inner\nX-Forwarded-Host: outer.test, proxy\nX-Forwarded-Proto: https, http";
    try (RunningMock trusting =
        new RunningMock(options -> options.with(new Network("127.0.0.1", 0, true)))) {
      String there = trusting.finished("imagine", Bodies.prompt("Cat"));
      String here = mock.finished("imagine", Bodies.prompt("Cat"));

      assertThat(imageUrl(trusting, there, headers)).startsWith("https://outer.test/attachments/");
      assertThat(imageUrl(mock, here, headers)).startsWith("http://inner/attachments/");
    }
  }

  private static String imageUrl(RunningMock server, String id, String headers) throws IOException {
    try (RawSocket socket = new RawSocket(server.server().port())) {
      String request = "GET /mj/task/" + id + "/fetch HTTP/1.1\n" + headers + "\n\n";
      Answer answer = socket.send(request).answer(false);
      assertThat(answer).isNotNull();
      return answer.json().path("imageUrl").asString();
    }
  }

  private static byte[] firstPicture(long seed) {
    try (RunningMock seeded = new RunningMock(options -> options.withSeed(seed))) {
      String id = seeded.finished("imagine", Bodies.prompt("Cat"));
      String url = seeded.fetch(id).path("imageUrl").asString();
      return seeded.get(URI.create(url).getRawPath()).body();
    }
  }

  /** Whether the two halves are two pictures: the colours jump where they meet. */
  private static boolean hasSeam(BufferedImage image) {
    int half = image.getWidth() / 2;
    return jump(image, half - 1) > 4 * jump(image, half) + image.getHeight();
  }

  /** How much the colours differ between a column and the next. */
  private static long jump(BufferedImage image, int column) {
    return IntStream.range(0, image.getHeight())
        .map(y -> distance(image.getRGB(column, y), image.getRGB(column + 1, y)))
        .sum();
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      distance += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
    }
    return distance;
  }

  private static String path(String id) {
    return URI.create(mock.fetch(id).path("imageUrl").asString()).getRawPath();
  }

  private static Answer get(String id) {
    return mock.get(path(id));
  }

  private static BufferedImage image(JsonNode task) throws IOException {
    String path = URI.create(task.path("imageUrl").asString()).getRawPath();
    return ImageIO.read(new ByteArrayInputStream(mock.get(path).body()));
  }
}
