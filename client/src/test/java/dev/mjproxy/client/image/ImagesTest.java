package dev.mjproxy.client.image;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.TaskFailedException;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ImagesTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4
  };

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  @TempDir private Path folder;

  private final MidjourneyClient client =
      MidjourneyClient.builder()
          .baseUrl(SERVER.baseUrl())
          .apiKey("S")
          .timeSource(new FakeTime().time())
          .build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private Path download() throws IOException {
    return client.images().download(SERVER.baseUrl() + "/a.png?ex=1", folder.resolve("a.png"));
  }

  @Test
  void keyIsNotSentToHostsOfPictures() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(PNG)));
    assertThat(download()).hasBinaryContent(PNG);
    SERVER.verify(1, getRequestedFor(anyUrl()).withHeader("Authorization", absent()));
  }

  @Test
  void brokenDownloadGoesOnWhereItLeftOff() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(firstNineBytes()));
    SERVER.stubFor(
        get(anyUrl())
            .withHeader("Range", equalTo("bytes=9-"))
            .withHeader("If-Range", equalTo("\"1\""))
            .willReturn(rest("bytes 9-11/12")));
    assertThat(download()).hasBinaryContent(PNG);
    assertThat(folder).isDirectoryNotContaining("glob:**.part*");
  }

  private static ResponseDefinitionBuilder rest(String range) {
    return aResponse()
        .withStatus(206)
        .withHeader("Content-Range", range)
        .withBody(Arrays.copyOfRange(PNG, 9, 12));
  }

  private static ResponseDefinitionBuilder firstNineBytes() {
    return aResponse()
        .withHeader("ETag", "\"1\"")
        .withHeader("Content-Length", "12")
        .withBody(Arrays.copyOf(PNG, 9));
  }

  @Test
  void nextCallGoesOnWhereTheOneBeforeGaveUp() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(firstNineBytes()));
    SERVER.stubFor(
        get(anyUrl())
            .withHeader("Range", equalTo("bytes=9-"))
            .willReturn(aResponse().withStatus(500)));
    assertThatThrownBy(this::download).hasMessageContaining("found 500");
    assertThat(folder.resolve("a.png.part")).hasBinaryContent(Arrays.copyOf(PNG, 9));
    SERVER.resetAll();
    SERVER.stubFor(
        get(anyUrl())
            .withHeader("Range", equalTo("bytes=9-"))
            .withHeader("If-Range", equalTo("\"1\""))
            .willReturn(rest("bytes 9-11/12")));
    String signedAnew = SERVER.baseUrl() + "/a.png?ex=2";
    assertThat(client.images().download(signedAnew, folder.resolve("a.png"))).hasBinaryContent(PNG);
    assertThat(folder).isDirectoryNotContaining("glob:**.part*");
  }

  @Test
  void partOfAnotherPictureIsNotContinued() throws IOException {
    Files.write(folder.resolve("a.png.part"), new byte[] {7, 7, 7});
    Files.writeString(folder.resolve("a.png.part.tag"), "http://other/b.png\n\"1\"");
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(PNG)));
    assertThat(download()).hasBinaryContent(PNG);
    SERVER.verify(1, getRequestedFor(anyUrl()).withHeader("Range", absent()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes 3-11/12", "bytes */12", "nonsense"})
  void partialResponseFromAnotherPlaceStartsAnew(String range) throws IOException {
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("parts")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(firstNineBytes())
            .willSetStateTo("broken"));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("parts")
            .whenScenarioStateIs("broken")
            .withHeader("Range", equalTo("bytes=9-"))
            .willReturn(rest(range))
            .willSetStateTo("whole"));
    SERVER.stubFor(
        any(anyUrl())
            .inScenario("parts")
            .whenScenarioStateIs("whole")
            .withHeader("Range", absent())
            .willReturn(aResponse().withBody(PNG)));
    assertThat(download()).hasBinaryContent(PNG);
  }

  @Test
  void twoDownloadsIntoOneFileDoNotMix() throws IOException {
    Path file = folder.resolve("a.png");
    Path tag = folder.resolve("a.png.part.tag");
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(PNG)));
    try (FileChannel other =
            FileChannel.open(tag, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(download()).isEqualTo(file).hasBinaryContent(PNG);
      assertThat(tag).exists();
    }
  }

  @Test
  void pageInPlaceOfPictureLeavesTheFileAlone() throws IOException {
    Files.writeString(folder.resolve("a.png"), "before");
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<html>expired</html>")));
    assertThatThrownBy(this::download)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected PNG, JPEG, GIF or WebP, found 20 bytes of something else");
    assertThat(folder.resolve("a.png")).hasContent("before");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void expiredAddressIsNotTriedAgain() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
    assertThatThrownBy(this::download)
        .hasMessageContaining("found 404")
        .hasMessageContaining("expire");
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void failedTaskHasNoPictureAndSaysWhy() {
    assertThatThrownBy(
            () ->
                client
                    .images()
                    .download(
                        Webhooks.parse(
                            "{\"id\":\"1\",\"status\":\"FAILURE\",\"failReason\":\"banned\"}"),
                        folder.resolve("a.png")))
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("Task 1 has no picture: its status is FAILURE, banned");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pictureBeyondTheLimitIsRefused(boolean lengthIsKnown) {
    ResponseDefinitionBuilder large = aResponse().withBody(Arrays.copyOf(PNG, 5_000));
    SERVER.stubFor(
        any(anyUrl()).willReturn(lengthIsKnown ? large : large.withChunkedDribbleDelay(2, 0)));
    String address = SERVER.baseUrl() + "/a.png";
    Path file = folder.resolve("a.png");
    assertThatThrownBy(() -> client.images().maxBytes(4_999).download(address, file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected at most 4999 bytes, found more")
        .hasMessageContaining("images().maxBytes(…)");
    assertThat(folder).isEmptyDirectory();
    SERVER.verify(1, getRequestedFor(anyUrl()));
  }

  @Test
  void pictureAtTheLimitComes() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(Arrays.copyOf(PNG, 5_000))));
    Path file = folder.resolve("a.png");
    String address = SERVER.baseUrl() + "/a.png";
    assertThat(client.images().maxBytes(5_000).download(address, file)).hasSize(5_000);
  }

  @Test
  void directoryAsTargetIsRefusedBeforeAnythingIsFetched() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String address = SERVER.baseUrl() + "/a.png";
    assertThatThrownBy(() -> client.images().download(address, empty))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected the name of a file, found the directory");
    assertThatThrownBy(() -> client.images().download(address, folder.resolve("no/cat.png")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected one in a directory that exists");
    assertThat(empty).isEmptyDirectory();
    SERVER.verify(0, getRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.png", "a.png", " /a.png ", "//127.0.0.1:PORT/a.png"})
  void relativeAddressIsRelativeToTheBaseUrl(String address) throws IOException {
    SERVER.stubFor(get("/a.png").willReturn(aResponse().withBody(PNG)));
    String given = address.replace("PORT", "" + SERVER.getPort());
    assertThat(client.images().download(given, folder.resolve("a.png"))).hasBinaryContent(PNG);
  }

  @Test
  void dataUrlIsDecoded() throws IOException {
    Path file = folder.resolve("a.png");
    String address = DataUrl.of(PNG);
    assertThat(client.images().download(address, file)).hasBinaryContent(PNG);
    assertThatThrownBy(() -> client.images().maxBytes(5).download(address, file))
        .hasMessageContaining("expected at most 5 bytes");
    assertThatThrownBy(() -> client.images().download("data:text/html;base64,AAAA", file))
        .hasMessageContaining("found 3 bytes of something else in a data URL");
    assertThatThrownBy(() -> client.images().download("data:image/png,AAAA", file))
        .hasMessageContaining("found one without");
    assertThat(folder.toFile().list()).containsExactly("a.png");
  }

  @Test
  void inlinePictureIsAsReadableAsAnyOtherFile() throws IOException {
    Path file = folder.resolve("a.png");
    client.images().download("data:image/png;base64,iVBORw0KGgoBAgME", file);
    Path usual = Files.write(folder.resolve("b.png"), PNG);
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX files");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void statusInOtherLettersHasItsPicture() throws IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(PNG)));
    String task = "{\"id\":\"1\",\"status\":\"success\",\"imageUrl\":\"/a.png\"}";
    assertThat(client.images().download(Webhooks.parse(task), folder.resolve("a.png"))).exists();
  }

  @Test
  void dataUrlNamesTheTypeThatTheBytesHave() throws IOException {
    Path file = Files.write(folder.resolve("a.jpg"), PNG);
    assertThat(DataUrl.of(file)).isEqualTo("data:image/png;base64,iVBORw0KGgoBAgME");
    assertThat(DataUrl.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
        .startsWith("data:image/jpeg;base64,");
    assertThatThrownBy(() -> DataUrl.of(new byte[] {1, 2}))
        .hasMessageContaining("found 2 bytes of something else");
    assertThatThrownBy(() -> DataUrl.of(new ByteArrayInputStream(PNG), 11))
        .hasMessageContaining("expected at most 11 bytes");
  }
}
