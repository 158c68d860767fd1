package dev.mjproxy.mock.browser;

import dev.mjproxy.mock.testing.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real browser without a window, with a profile of its own. */
final class Chromium implements AutoCloseable {
  private final Path profile;
  private final String resolver;
  private @Nullable Process process;

  /**
   * @param profile an empty folder
   * @param resolver rules such as {@code MAP evil.example 127.0.0.1}
   */
  Chromium(Path profile, String resolver) {
    this.profile = profile;
    this.resolver = resolver;
  }

  /** Opens a page, and leaves it open until {@link #close()}. */
  void open(String url) throws IOException {
    process =
        new ProcessBuilder(command(profile, resolver, url))
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
  }

  /** The page as the browser sees it once it is loaded. */
  static String dom(Path profile, String resolver, String url)
      throws IOException, InterruptedException {
    List<String> command = command(profile, resolver, url);
    command.add(1, "--dump-dom");
    return Programs.run(command).output();
  }

  @Override
  public void close() {
    if (process != null) {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroyForcibly();
      started.forEach(ProcessHandle::destroyForcibly);
      process.onExit().join();
    }
  }

  private static List<String> command(Path profile, String resolver, String url) {
    return new ArrayList<>(
        List.of(
            Programs.require("chromium", "chromium-browser", "google-chrome").toString(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile,
            "--host-resolver-rules=" + resolver,
            url));
  }
}
