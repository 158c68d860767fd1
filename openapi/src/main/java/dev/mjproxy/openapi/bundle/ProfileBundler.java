package dev.mjproxy.openapi.bundle;

import dev.mjproxy.openapi.SpecYaml;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.ProfileDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the full spec of each profile, in English and in Chinese, and the union of all. */
final class ProfileBundler {
  private final Path directory;

  /**
   * @param directory the folder that holds {@code bundled/} and {@code zh.yaml}
   */
  ProfileBundler(Path directory) {
    this.directory = directory;
  }

  /** The union of all dialects as YAML, made of the files and not of the committed bundle. */
  String union() {
    ObjectNode base = SpecYaml.read(bytes(new Bundler(directory).bundle()), "the bundle");
    return BundleHeader.UNION + write(ProfileDocuments.union(base, UnaryOperator.identity()));
  }

  /** The full spec of a profile as YAML. */
  String english(String name) {
    return BundleHeader.ENGLISH
        + write(ProfileDocuments.full(name, base("mjproxy.yaml"), UnaryOperator.identity()));
  }

  /** The same in Chinese. */
  String chinese(String name) {
    return BundleHeader.CHINESE
        + write(ProfileDocuments.full(name, base("mjproxy.zh.yaml"), catalogue()::translatePart));
  }

  /** The Chinese texts of the base and of the profiles. */
  Translation catalogue() {
    return Translation.read(directory.resolve("zh.yaml")).with(profileTexts());
  }

  /** The Chinese texts of the profiles alone. */
  Translation profileTexts() {
    return Translation.read(directory.resolve("profiles/zh.yaml"));
  }

  /**
   * Writes all full specs into a folder, as {@code NAME.yaml} and {@code NAME.zh.yaml}.
   *
   * @throws IOException if one cannot be written
   */
  void writeAll(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : Profile.names()) {
      Files.write(folder.resolve(name + ".yaml"), bytes(english(name)));
      Files.write(folder.resolve(name + ".zh.yaml"), bytes(chinese(name)));
    }
  }

  /**
   * Writes what the library reads at run time in place of applying overlays, as {@code NAME.json}.
   *
   * @throws IOException if one cannot be written
   */
  void writeApplied(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, ObjectNode> profile :
        ProfileDocuments.applied(base("mjproxy.yaml")).entrySet()) {
      Files.write(
          folder.resolve(profile.getKey() + ".json"),
          JsonMapper.shared().writeValueAsBytes(profile.getValue()));
    }
  }

  private ObjectNode base(String file) {
    return SpecYaml.read(directory.resolve("bundled").resolve(file), file);
  }

  private static String write(JsonNode document) {
    return SpecYaml.write(document);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
