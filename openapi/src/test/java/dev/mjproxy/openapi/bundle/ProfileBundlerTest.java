package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ModuleFiles;
import dev.mjproxy.openapi.SpecYaml;
import dev.mjproxy.openapi.profile.Profile;
import dev.mjproxy.openapi.profile.ProfileDocuments;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** The full spec of each profile, in English and in Chinese. */
final class ProfileBundlerTest {
  private static final ProfileBundler BUNDLER = new ProfileBundler(ModuleFiles.DIRECTORY);

  static List<String> names() {
    return Profile.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void swaggerParserHasNothingToSay(String name) {
    assertThat(messages(BUNDLER.english(name))).isEmpty();
    assertThat(messages(BUNDLER.chinese(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void chineseSpecDiffersInTextsOnly(String name) {
    assertThat(
            ChineseBundleTest.difference(
                "", read(BUNDLER.english(name)), read(BUNDLER.chinese(name))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void jarCarriesBoth(String name) throws IOException {
    for (String file : List.of(name + ".yaml", name + ".zh.yaml")) {
      try (var in =
          Profile.class.getResourceAsStream("/dev/mjproxy/openapi/profiles/full/" + file)) {
        assertThat(in).as(file).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void fullSpecIsTheOneThatIsUsed(String name) {
    assertThat(read(BUNDLER.english(name))).isEqualTo(Profile.named(name).spec().document());
  }

  @Test
  void everyChineseTextIsUsed() {
    Translation texts = BUNDLER.catalogue();
    ObjectNode base = SpecYaml.read(ModuleFiles.CHINESE_BUNDLE, "mjproxy.zh.yaml");
    names().forEach(name -> ProfileDocuments.full(name, base, texts::translatePart));

    assertThat(texts.unused()).doesNotContainAnyElementsOf(BUNDLER.profileTexts().unused());
  }

  private static List<String> messages(String yaml) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(yaml, List.of(), options).getMessages();
  }

  private static ObjectNode read(String yaml) {
    return SpecYaml.read(yaml.getBytes(StandardCharsets.UTF_8), "the full spec");
  }
}
