package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/guides/profiles.md} says what the profiles say. */
final class ProfileGuideTest {
  private static final Path GUIDE = ModuleFiles.DIRECTORY.resolveSibling("docs/guides/profiles.md");
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static String guide = "";

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    guide = Files.readString(GUIDE);
  }

  @Test
  void tableOfSituationsIsThatOfTheProfiles() {
    for (Situation situation : Situation.values()) {
      assertThat(guide).contains(row(situation));
    }
  }

  @Test
  void everyProfileHasItsRowWithTheNumberOfItsOperations() {
    for (String name : Profile.names()) {
      int operations = Profile.named(name).spec().operations().size();
      assertThat(guide)
          .containsPattern("(?m)^\\| `" + name + "` \\|[^|]*\\|[^|]*\\b" + operations + "\\b");
    }
  }

  @Test
  void everyMemberAndEveryWordOfTheBlockIsExplained() {
    for (Class<?> type :
        List.of(Refusal.Body.class, SecretAxis.Form.class, ModalAxis.Code21.class)) {
      for (Object word : type.getEnumConstants()) {
        assertThat(guide)
            .contains("`" + word.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`");
      }
    }
    for (var component : Dialect.class.getRecordComponents()) {
      assertThat(guide).contains("`" + component.getName());
    }
  }

  @Test
  void exampleOfAProfileIsReadAndTakesTenLines() throws IOException {
    Matcher example = YAML.matcher(guide);
    assertThat(example.find()).isTrue();
    Path file = Files.writeString(folder.resolve("reseller.yaml"), example.group(1));

    assertThat(example.group(1).lines().count()).isLessThanOrEqualTo(10);
    assertThat(Profile.read(file).dialect().refusal(Situation.SECRET_REFUSED).status())
        .isEqualTo(403);
  }

  private static String row(Situation situation) {
    List<String> cells = new ArrayList<>();
    for (String name : Profile.names()) {
      Refusal refusal = Profile.named(name).dialect().refusal(situation);
      boolean asBase =
          !name.equals("plus")
              && text(refusal).equals(text(Profile.named("plus").dialect().refusal(situation)));
      cells.add(asBase ? "" : text(refusal));
    }
    return "| `" + situation.word() + "` | " + String.join(" | ", cells) + " |";
  }

  private static String text(Refusal refusal) {
    if (refusal.accepted()) {
      return "accepted";
    }
    String code = refusal.code() == null ? "" : "/" + refusal.code();
    String body = refusal.body().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return refusal.status() + code + " `" + body + "`";
  }
}
