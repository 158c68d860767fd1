package dev.mjproxy.openapi.bundle;

import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bundler as a program for the build: {@code bundle DIR OUT.yaml}, {@code chinese DIR
 * OUT.yaml}, {@code union DIR OUT.yaml}, {@code profiles DIR OUTDIR}, {@code applied DIR OUTDIR}
 * and {@code json IN.yaml OUT.json}.
 */
public final class BundleMain {
  private BundleMain() {}

  /**
   * Writes the bundle, the Chinese bundle, the union of all dialects, the full specs of all
   * profiles (for readers as YAML, or for the library as JSON), or a bundle as JSON.
   *
   * @throws dev.mjproxy.openapi.InvalidSpecException if the input is no valid spec
   * @throws IOException if the output cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "usage: bundle DIR OUT.yaml | chinese DIR OUT.yaml | union DIR OUT.yaml | profiles DIR OUTDIR | applied DIR OUTDIR | json IN.yaml OUT.json");
    }
    Path in = Path.of(args[1]);
    if (args[0].equals("profiles")) {
      new ProfileBundler(in).writeAll(Path.of(args[2]));
      return;
    }
    if (args[0].equals("applied")) {
      new ProfileBundler(in).writeApplied(Path.of(args[2]));
      return;
    }
    String text =
        switch (args[0]) {
          case "bundle" -> new Bundler(in).bundle();
          case "chinese" -> new Bundler(in).chineseBundle();
          case "union" -> new ProfileBundler(in).union();
          case "json" -> JsonMapper.shared().writeValueAsString(SpecYaml.read(in, in.toString()));
          default -> throw new IllegalArgumentException("unknown command '" + args[0] + "'");
        };
    Path out = Path.of(args[2]);
    Files.createDirectories(out.toAbsolutePath().getParent());
    Files.write(out, text.getBytes(StandardCharsets.UTF_8));
  }
}
