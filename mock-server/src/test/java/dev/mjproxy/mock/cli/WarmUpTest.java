package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first callback of a process waits for no classes: they are loaded when it has started. */
final class WarmUpTest {
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void clientOfCallbacksIsLoadedBeforeTheFirstSubmission(@TempDir Path folder) throws Exception {
    Path loaded = folder.resolve("classes.log");
    Map<String, String> environment =
        Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load=info:file=" + loaded);
    try (MockProcess process = MockProcess.start(environment, "--port", "0")) {
      assertThat(process.line()).startsWith("mjproxy mock ");
      // The class that reads a response is loaded with the first response.
      while (!Files.readString(loaded).contains("jdk.internal.net.http.Http1Response")) {
        Thread.onSpinWait();
      }
    }
  }
}
