package dev.mjproxy.mock.internal.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and uploads go out as HTTP has it: in ranges, if they changed, and as pictures only. */
final class PictureTransferTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  private List<String> paths = List.of();

  @BeforeEach
  void makePictures() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    String picture = mock.fetch(id).path("imageUrl").asString();
    paths = List.of(URI.create(picture).getRawPath(), upload(Bodies.PNG));
  }

  @Test
  void whoHasAPictureDoesNotGetItAgain() {
    for (String path : paths) {
      Answer first = mock.get(path);
      String etag = first.header("ETag").orElseThrow();
      Answer again = get(path, "If-None-Match", "\"other\", W/" + etag);

      assertThat(again.status()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.header("ETag")).contains(etag);
      assertThat(again.header("Content-Length")).isEmpty();
      assertThat(get(path, "If-None-Match", "*").status()).isEqualTo(304);
      assertThat(get(path, "If-None-Match", "\"other\"").body()).isEqualTo(first.body());
    }
  }

  @Test
  void everyPictureHasItsTag() {
    String other = mock.finished("imagine", Bodies.prompt("Dog"));
    String path = URI.create(mock.fetch(other).path("imageUrl").asString()).getRawPath();

    assertThat(List.of(path, paths.get(0), paths.get(1)))
        .extracting(each -> mock.get(each).header("ETag").orElseThrow())
        .doesNotHaveDuplicates()
        .allMatch(tag -> tag.matches("\"[0-9a-f-]+\""));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=5-, 5, -1",
    "bytes=-7, -7, -1",
    "bytes=10-99999999, 10, -1",
    "bytes=-99999999, 0, -1"
  })
  void partIsSentToWhoAsksForIt(String range, int from, int to) {
    for (String path : paths) {
      byte[] all = mock.get(path).body();
      int first = from < 0 ? all.length + from : from;
      int last = to < 0 ? all.length - 1 : to;
      Answer part = get(path, "Range", range);

      assertThat(part.status()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, first, last + 1));
      assertThat(part.header("Content-Range"))
          .contains("bytes %d-%d/%d".formatted(first, last, all.length));
      assertThat(part.header("Content-Type")).contains("image/png");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=9-5", "bytes=0-1,4-5", "bytes=-", "lines=0-1", "bytes=a-b"})
  void otherRangesGetTheWhole(String range) {
    Answer whole = get(paths.get(0), "Range", range);

    assertThat(whole.status()).isEqualTo(200);
    assertThat(whole.header("Accept-Ranges")).contains("bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
  void rangeBehindTheEndIsRefused(String range) {
    int length = mock.get(paths.get(0)).body().length;
    Answer refused = get(paths.get(0), "Range", range);

    assertThat(refused.status()).isEqualTo(416);
    assertThat(refused.header("Content-Range")).contains("bytes */" + length);
  }

  @Test
  void rangeOfAnotherPictureGetsTheWhole() {
    String path = paths.get(0);
    String etag = mock.get(path).header("ETag").orElseThrow();

    assertThat(ranged(path, etag).status()).isEqualTo(206);
    assertThat(ranged(path, "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void headTellsWhatGetWouldSend() {
    for (String path : paths) {
      Answer get = mock.get(path);
      Answer head =
          mock.send(
              mock.request(path)
                  .header("Range", "bytes=0-1")
                  .method("HEAD", BodyPublishers.noBody()));

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      for (String name : List.of("Content-Length", "Content-Type", "ETag", "Accept-Ranges")) {
        assertThat(head.header(name)).as(name).isPresent().isEqualTo(get.header(name));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/svg+xml",
        "text/html",
        "IMAGE/SVG+XML",
        "application/xhtml+xml",
        "text/xml"
      })
  void uploadThatCouldRunInAPageIsADownload(String mediaType) {
    byte[] script = "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
    Answer upload = mock.get(upload(Bodies.dataUrl(mediaType, script)));

    assertThat(upload.body()).isEqualTo(script);
    assertThat(upload.header("Content-Type")).contains("application/octet-stream");
    assertThat(upload.header("Content-Disposition")).contains("attachment");
    assertThat(upload.header("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void browserDoesNotGuessWhatAPictureIs() {
    for (String path : paths) {
      assertThat(mock.get(path).header("X-Content-Type-Options")).contains("nosniff");
    }
  }

  private static Answer ranged(String path, String ifRange) {
    return mock.send(mock.request(path).header("Range", "bytes=0-1").header("If-Range", ifRange));
  }

  private static Answer get(String path, String header, String value) {
    return mock.send(mock.request(path).header(header, value));
  }

  private static String upload(String dataUrl) {
    Answer answer =
        mock.submit("upload-discord-images", Bodies.of("base64Array", List.of(dataUrl)));
    return URI.create(answer.json().path("result").path(0).asString()).getRawPath();
  }
}
