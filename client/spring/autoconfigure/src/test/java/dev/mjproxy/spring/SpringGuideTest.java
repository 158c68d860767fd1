package dev.mjproxy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide in both languages has the same sections and code, and names all properties. */
final class SpringGuideTest {
  private static final Path GUIDES = Path.of("../../../docs/guides");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(mjproxy\\.[a-z.-]+)` \\| (?:`(.*?)`)?");
  private static final Pattern NAME =
      Pattern.compile("\"name\": \"(mjproxy\\.[a-z.-]+)\",\\s*\"type\"");

  private static String guide(String name) throws IOException {
    return Files.readString(GUIDES.resolve(name));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  @Test
  void bothLanguagesHaveTheSameSectionsCodeAndProperties() throws IOException {
    String english = guide("spring.md");
    String chinese = guide("spring.zh-CN.md");
    Pattern heading = Pattern.compile("(?m)^#+ ");
    assertThat(all(heading, chinese)).isEqualTo(all(heading, english));
    assertThat(all(CODE, chinese)).isEqualTo(all(CODE, english)).hasSizeGreaterThan(5);
    assertThat(all(ROW, chinese)).isEqualTo(all(ROW, english));
  }

  @Test
  void tableHasEveryPropertyOfTheMetadata() throws IOException {
    Set<String> listed = new TreeSet<>();
    ROW.matcher(guide("spring.md")).results().forEach(row -> listed.add(row.group(1)));
    try (InputStream in =
        getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      assertThat(in).isNotNull();
      String metadata = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Set<String> properties = new TreeSet<>();
      // groups have a type, too; they hold properties
      NAME.matcher(metadata).results().forEach(name -> properties.add(name.group(1)));
      properties.remove("mjproxy.webhook");
      assertThat(listed).isEqualTo(properties);
    }
  }
}
