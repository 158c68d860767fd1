package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ModuleFiles;
import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The Chinese bundle is the English one with Chinese texts, and nothing else. */
final class ChineseBundleTest {
  private static final Set<String> TEXTS = Set.of("summary", "title", "description");
  private static final JsonNode ENGLISH = SpecYaml.read(ModuleFiles.BUNDLE, "mjproxy.yaml");
  private static final JsonNode CHINESE =
      SpecYaml.read(ModuleFiles.CHINESE_BUNDLE, "mjproxy.zh.yaml");

  @Test
  void committedBundleIsWhatTheFilesGive() throws IOException {
    assertThat(Files.readString(ModuleFiles.CHINESE_BUNDLE))
        .as("openapi/bundled/mjproxy.zh.yaml is stale; run `mvn -q -pl openapi -Pbundle`")
        .isEqualTo(new Bundler(ModuleFiles.DIRECTORY).chineseBundle());
  }

  @Test
  void bundlesDifferInTextsOnly() {
    assertThat(difference("", ENGLISH, CHINESE)).isEmpty();
  }

  @Test
  void otherDifferencesAreFound() {
    ObjectNode changed = CHINESE.deepCopy().asObject();
    changed.put("openapi", "3.0.0").remove("servers");

    assertThat(difference("", ENGLISH, changed))
        .containsExactly("/: other members", "/openapi: 3.1.0, 3.0.0");
    assertThat(difference("", ENGLISH, ENGLISH)).contains("/info/summary: not Chinese");
  }

  @Test
  void jarCarriesTheChineseBundle() throws IOException {
    try (var in =
        Bundler.class.getResourceAsStream("/dev/mjproxy/openapi/bundled/mjproxy.zh.yaml")) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(ModuleFiles.CHINESE_BUNDLE));
    }
  }

  /** Where two documents differ in more than their texts. */
  static List<String> difference(String at, JsonNode english, JsonNode chinese) {
    if (!english.isContainer()) {
      return english.equals(chinese)
          ? List.of()
          : List.of(at + ": " + english.asString() + ", " + chinese.asString());
    }
    List<String> found = new ArrayList<>();
    if (!List.copyOf(english.propertyNames()).equals(List.copyOf(chinese.propertyNames()))
        || english.size() != chinese.size()) {
      found.add(at + "/: other members");
    }
    for (int i = 0; english.isArray() && i < english.size(); i++) {
      found.addAll(difference(at + "/" + i, english.get(i), chinese.path(i)));
    }
    for (Map.Entry<String, JsonNode> member : english.properties()) {
      String here = at + "/" + member.getKey();
      JsonNode other = chinese.path(member.getKey());
      if (other.isMissingNode() || !isText(here, member)) {
        found.addAll(
            other.isMissingNode() ? List.of() : difference(here, member.getValue(), other));
      } else if (other.asString("").codePoints().noneMatch(Character::isIdeographic)) {
        found.add(here + ": not Chinese");
      }
    }
    return found;
  }

  private static boolean isText(String pointer, Map.Entry<String, JsonNode> member) {
    return TEXTS.contains(member.getKey())
        && member.getValue().isString()
        && !pointer.matches(".*/(value|examples/[0-9]+|x-mjproxy-dialect)/.*");
  }
}
