package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.SpecTree.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Descriptions say what an operation does; other servers have docs/protocol/deviations.md. */
final class DescriptionsAreForReadersTest {
  private static final int MOST_SENTENCES = 3;
  private static final Pattern OTHER_SERVERS =
      Pattern.compile(
          "\\b(relays?|resellers?|C#|Java servers?|Go|cipher|trueai|novicezk|new-api)(?![\\w-])",
          Pattern.CASE_INSENSITIVE);

  @Test
  void operationsAreDescribedInAboutThreeSentences() {
    assertThat(SpecTree.operations())
        .allSatisfy(
            operation ->
                assertThat(sentences(text(operation, "description")).size())
                    .as(operation.pointer())
                    .isLessThanOrEqualTo(MOST_SENTENCES));
  }

  @Test
  void descriptionsDoNotRepeatTheSummary() {
    // Generated Javadoc joins the two.
    assertThat(SpecTree.operations())
        .allMatch(
            operation -> !repeats(text(operation, "summary"), text(operation, "description")));

    assertThat(repeats("Tasks that wait or run", "The tasks that wait or run, oldest first."))
        .isTrue();
    assertThat(repeats("Get a task", "Returns its current state.")).isFalse();
  }

  @Test
  void otherServersAreNotDescribed() {
    assertThat(
            SpecTree.everything(SpecTree.root())
                .filter(
                    place -> !place.pointer().matches("/components/(examples|schemas/ErrorBody).*"))
                .filter(place -> !place.pointer().startsWith("/info/"))
                .filter(place -> place.name().equals("description") && place.node().isString())
                .filter(place -> OTHER_SERVERS.matcher(place.node().stringValue()).find())
                .map(Place::pointer))
        .isEmpty();
    assertThat(OTHER_SERVERS.matcher("Relays send null.").find()).isTrue();
  }

  @Test
  void schemasHaveExamplesInPlaceOfTheDeprecatedExample() {
    assertThat(SpecTree.components("schemas").flatMap(SpecTree::everything))
        .noneMatch(place -> place.node().has("example"));
  }

  @Test
  void everyMarkIsExplainedAtTheTopOfTheBundle() throws IOException {
    String bundle = Files.readString(ModuleFiles.BUNDLE);
    String header = bundle.substring(0, bundle.indexOf("openapi:"));
    List<String> marks = new ArrayList<>();
    SpecTree.everything(SpecTree.root())
        .flatMap(place -> place.node().propertyNames().stream())
        .filter(key -> key.startsWith("x-"))
        .distinct()
        .forEach(marks::add);

    assertThat(marks).contains("x-source", "x-zh").allMatch(header::contains);
  }

  @Test
  void mockServerIsTheFirstServer() {
    JsonNode servers = SpecTree.ROOT.path("servers");

    assertThat(servers.path(0).path("url").asString()).isEqualTo("http://127.0.0.1:8080{prefix}");
    assertThat(servers.path(1).path("url").asString()).isEqualTo("https://api.aigc369.com{prefix}");
    assertThat(servers.path(1).at("/variables/prefix/enum"))
        .isEqualTo(servers.path(0).at("/variables/prefix/enum"));
  }

  /** Whether the first sentence holds every word of the summary that carries meaning. */
  private static boolean repeats(String summary, String description) {
    List<String> first = words(sentences(description).get(0));
    List<String> telling = words(summary).stream().filter(word -> word.length() > 3).toList();
    return telling.size() > 1 && first.containsAll(telling);
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("\\W+"));
  }

  private static List<String> sentences(String text) {
    return List.of(text.split("(?<=\\.)\\s+"));
  }

  private static String text(Place place, String key) {
    return place.node().path(key).asString();
  }
}
