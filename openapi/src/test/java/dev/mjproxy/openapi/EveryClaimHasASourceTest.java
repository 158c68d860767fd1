package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.SpecTree.Place;
import dev.mjproxy.openapi.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every claim of the spec says where it comes from and what that is worth. */
final class EveryClaimHasASourceTest {
  private static final ObjectNode SOURCES =
      SpecYaml.read(ModuleFiles.DIRECTORY.resolve("sources.yaml"), "sources.yaml");
  private static final Set<String> KNOWN = new TreeSet<>(SOURCES.propertyNames());
  private static final Set<String> CERTAINTIES = Set.of("confirmed", "single-source", "guess");
  private static final List<String> KINDS =
      List.of(
          "schemas", "examples", "responses", "parameters", "headers", "links", "securitySchemes");

  @TestFactory
  Stream<DynamicTest> claimHasASource() {
    return claims()
        .map(
            place ->
                DynamicTest.dynamicTest(
                    place.pointer(), () -> assertThat(gaps(place.node())).isEmpty()));
  }

  @Test
  void claimWithUnknownSourceOrCertaintyIsRejected() {
    assertThat(gaps(JsonMapper.shared().readTree("{\"x-source\":[\"novicezk\",\"X\"]}")))
        .containsExactly(
            "x-source: unknown id X",
            "x-certainty: expected confirmed, single-source or guess, found nothing");
    assertThat(gaps(JsonMapper.shared().readTree("{\"x-source\":[],\"x-certainty\":1}")))
        .containsExactly(
            "x-source: none", "x-certainty: expected confirmed, single-source or guess, found 1");
  }

  @Test
  void marksInsideAreValidToo() {
    assertThat(SpecTree.everything(SpecTree.root()).filter(place -> place.node().has("x-source")))
        .allMatch(place -> KNOWN.containsAll(sources(place.node())));
    assertThat(
            SpecTree.everything(SpecTree.root())
                .filter(place -> place.node().has("x-certainty"))
                .map(place -> place.node().path("x-certainty")))
        .allMatch(mark -> mark.isString() && CERTAINTIES.contains(mark.stringValue()));
  }

  @Test
  void everySourceIsUsed() {
    Stream<Place> profiles =
        Profile.names().stream()
            .map(name -> new Place("", Profile.named(name).spec().document()))
            .flatMap(SpecTree::everything);
    Set<String> used =
        Stream.concat(SpecTree.everything(SpecTree.root()), profiles)
            .flatMap(place -> sources(place.node()).stream())
            .collect(Collectors.toSet());

    assertThat(used).isEqualTo(KNOWN);
  }

  @Test
  void sourceIdsAreWordsThatYamlReadsAsText() {
    assertThat(KNOWN).allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    assertThat(KNOWN)
        .doesNotContainAnyElementsOf(List.of("true", "false", "yes", "no", "on", "off"));
    assertThat(KNOWN).doesNotContain("null", "y", "n");
  }

  @Test
  void everySourceSaysWhatAndWhereItIs() {
    assertThat(SOURCES.properties())
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(source.getValue().propertyNames())
                    .as(source.getKey())
                    .containsExactly("title", "where", "kind"));
  }

  private static Stream<Place> claims() {
    Stream<Place> components = KINDS.stream().flatMap(SpecTree::components);
    Stream<Place> callbacks =
        SpecTree.components("callbacks").flatMap(Place::children).flatMap(Place::children);
    List<Place> operations = Stream.concat(SpecTree.operations(), callbacks).toList();
    Stream<Place> responses =
        operations.stream()
            .flatMap(operation -> operation.child("responses").children())
            .filter(response -> !response.node().has("$ref"));
    return Stream.of(components, operations.stream(), responses).flatMap(places -> places);
  }

  private static List<String> gaps(JsonNode node) {
    List<String> gaps = new ArrayList<>();
    if (sources(node).isEmpty()) {
      gaps.add("x-source: none");
    }
    sources(node).stream()
        .filter(id -> !KNOWN.contains(id))
        .forEach(id -> gaps.add("x-source: unknown id " + id));
    JsonNode mark = node.path("x-certainty");
    if (!mark.isString() || !CERTAINTIES.contains(mark.stringValue())) {
      gaps.add("x-certainty: expected confirmed, single-source or guess, found " + Json.show(mark));
    }
    return gaps;
  }

  private static List<String> sources(JsonNode node) {
    return node.path("x-source").valueStream().map(JsonNode::asString).toList();
  }
}
