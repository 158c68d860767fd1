package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuickStartTest {
  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  @Test
  void promptBecomesPictureInFile(@TempDir Path folder) throws Exception {
    MockServerOptions options =
        MockServerOptions.defaults().withSecret("S").withTaskDuration(Duration.ofMillis(400));
    try (MockServer mock = MockServer.start(options)) {
      Path picture = QuickStart.draw(mock.baseUrl().toString(), "S", folder.resolve("cat.png"));
      assertThat(head(picture)).isEqualTo(PNG_SIGNATURE);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(PNG_SIGNATURE.length);
    }
  }
}
