package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.RecordedBodiesTest.Recording;
import dev.mjproxy.openapi.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every recorded body is accepted by a profile at least; the index of the bodies says by which. */
final class RecordedBodiesInProfilesTest {
  private static final String NONE = "none: ";

  @Test
  void indexSaysWhichProfilesAcceptABody() {
    Map<String, String> computed =
        RecordedBodiesTest.RECORDINGS.stream()
            .collect(
                Collectors.toMap(
                    Recording::file,
                    recording -> String.join(", ", profiles(recording)),
                    (one, other) -> one,
                    TreeMap::new));
    Map<String, String> written = new TreeMap<>(index());
    written.replaceAll((file, text) -> text.startsWith(NONE) ? "" : text);

    assertThat(written).isEqualTo(computed);
  }

  @Test
  void bodyThatNoProfileAcceptsIsNoWholeResponseOfAServer() {
    assertThat(index().values().stream().filter(text -> text.startsWith(NONE)))
        .hasSize(7)
        .allMatch(text -> text.matches("none: (a fragment|an example of a document that).*"));
  }

  @Test
  void eachDialectAcceptsSome() {
    for (String name : Profile.names()) {
      assertThat(index().values().stream().filter(text -> List.of(text.split(", ")).contains(name)))
          .as(name)
          .isNotEmpty();
    }
  }

  private static List<String> profiles(Recording recording) {
    return Profile.names().stream()
        .filter(name -> accepts(Profile.named(name).spec(), recording))
        .toList();
  }

  private static boolean accepts(ApiSpec spec, Recording recording) {
    boolean hasIt =
        recording.operationId().equals("callback")
            ? spec.operations().stream().anyMatch(Operation::hasCallback)
            : spec.operations().stream()
                .anyMatch(operation -> operation.operationId().equals(recording.operationId()));
    return hasIt && recording.brokenMusts(spec).isEmpty();
  }

  /** The table below the heading {@code Accepted by}: file to profiles. */
  private static Map<String, String> index() {
    return new String(ModuleFiles.sample("INDEX.md"), StandardCharsets.UTF_8)
        .lines()
        .dropWhile(line -> !line.equals("## Accepted by"))
        .filter(line -> line.contains(".json |"))
        .map(line -> line.split("\\|"))
        .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[2].strip()));
  }
}
