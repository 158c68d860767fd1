package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.SpecTree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every schema is described to its last property, in a form that generators do right. */
final class EverySchemaIsCompleteTest {
  private static final Set<String> OPEN_ENUMS =
      Set.of("TaskAction", "BotType", "TaskBotType", "ButtonStyle");
  private static final Set<String> CLOSED_ENUMS = Set.of("TaskStatus", "AccountMode", "Dimensions");

  /** Its second half is inline, because allOf needs one; docs/decisions/0002. */
  private static final String INLINE_HALF = "/components/schemas/TaskWithDisplays/allOf/1";

  @TestFactory
  Stream<DynamicTest> schemaIsComplete() {
    return SpecTree.components("schemas")
        .map(
            schema ->
                DynamicTest.dynamicTest(schema.name(), () -> assertThat(gaps(schema)).isEmpty()));
  }

  @Test
  void propertyWithoutExampleOrUnitIsIncomplete() {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                """
                {"description":"d","x-zh":"x","properties":{
                  "aTime":{"type":"integer","description":"d","x-zh":"x"}}}
                """);

    assertThat(gaps(new Place("/s", schema)))
        .containsExactly("/s/properties/aTime: examples", "/s/properties/aTime: x-unit");
  }

  @Test
  void enumsAreOpenWhereOtherValuesAreSeenInTheField() {
    // base contract §3
    assertThat(SpecTree.components("schemas").filter(place -> place.node().has("enum")))
        .allSatisfy(
            place ->
                assertThat(place.node().path("x-open").asBoolean(false) ? OPEN_ENUMS : CLOSED_ENUMS)
                    .contains(place.name()))
        .hasSize(OPEN_ENUMS.size() + CLOSED_ENUMS.size());
  }

  @Test
  void nothingIsAUnion() {
    assertThat(
            SpecTree.everything(SpecTree.root())
                .filter(place -> place.node().has("oneOf") || place.node().has("anyOf")))
        .isEmpty();
  }

  @Test
  void objectsAndEnumsAreComponentsOfTheirOwn() {
    assertThat(
            SpecTree.components("schemas")
                .flatMap(schema -> schema.children().flatMap(SpecTree::everything))
                .filter(place -> !place.pointer().matches(".*/(if|then)(/.*)?"))
                .filter(EverySchemaIsCompleteTest::isInlineObjectOrEnum)
                .map(Place::pointer))
        .containsExactly(INLINE_HALF);
  }

  @Test
  void answeredObjectsTakeUnknownMembers() {
    // base contract §2: additionalProperties true on all response objects
    assertThat(
            SpecTree.components("schemas")
                .filter(place -> !place.name().endsWith("Request"))
                .filter(place -> !place.name().endsWith("Filter"))
                .filter(EverySchemaIsCompleteTest::isObject))
        .isNotEmpty()
        .allMatch(place -> place.node().path("additionalProperties").asBoolean(false));
  }

  private static boolean isInlineObjectOrEnum(Place place) {
    return (isObject(place) && place.node().has("properties"))
        || (place.node().isObject() && place.node().path("enum").isArray());
  }

  private static boolean isObject(Place place) {
    JsonNode type = place.node().path("type");
    return type.asString("").equals("object")
        || type.valueStream().anyMatch(word -> word.asString("").equals("object"));
  }

  private static List<String> gaps(Place schema) {
    List<String> gaps = new ArrayList<>();
    addGaps(schema, List.of("description", "x-zh"), gaps);
    Stream.concat(Stream.of(schema), schema.child("allOf").children())
        .flatMap(part -> part.child("properties").children())
        .forEach(
            property -> {
              addGaps(property, List.of("description", "examples", "x-zh"), gaps);
              if (isTime(property)) {
                addGaps(property, List.of("x-unit"), gaps);
              }
            });
    return gaps;
  }

  private static boolean isTime(Place property) {
    return property.name().endsWith("Time")
        && property.node().path("type").toString().contains("int");
  }

  private static void addGaps(Place place, List<String> keys, List<String> gaps) {
    keys.stream()
        .filter(key -> !place.node().has(key))
        .forEach(key -> gaps.add(place.pointer() + ": " + key));
  }
}
