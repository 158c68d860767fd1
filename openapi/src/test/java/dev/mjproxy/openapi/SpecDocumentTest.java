package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** References, inherited marks and combined schemas. */
final class SpecDocumentTest {
  private static final SpecDocument DOCUMENT =
      document(
          """
          "a/b": {"$ref": "#/c"},
          "c": {"$ref": "#/d"},
          "d": {
            "allOf": [
              {"$ref": "#/e"},
              {"required": ["two"], "properties": {"two": {"x-certainty": "guess"}}}],
            "properties": {"three": {}}},
          "e": {
            "x-certainty": "single-source", "required": ["one"],
            "properties": {"one": {"items": {}}, "t~w/o": {}}},
          "bare": {"x-certainty": "single-source"},
          "bad": {"x-certainty": "maybe"},
          "loop": {"$ref": "#/pool"},
          "pool": {"$ref": "#/loop"},
          "lost": {"$ref": "#/nowhere"}
          """);

  @Test
  void referencesAreFollowedToTheirEnd() {
    assertThat(DOCUMENT.follow("/a~1b")).isEqualTo("/d");
    assertThat(DOCUMENT.follow("/d")).isEqualTo("/d");
    assertThat(DOCUMENT.resolved("/c").has("allOf")).isTrue();
  }

  @Test
  void referenceInACircleOrToNothingIsRefused() {
    assertThatThrownBy(() -> DOCUMENT.follow("/loop"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("test: /loop refers to itself through #/pool");
    assertThatThrownBy(() -> DOCUMENT.follow("/lost"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("test: /lost refers to #/nowhere, which does not exist in this file");
  }

  @Test
  void allOfIsCombined() {
    assertThat(DOCUMENT.properties("/a~1b"))
        .containsEntry("one", "/e/properties/one")
        .containsEntry("t~w/o", "/e/properties/t~0w~1o")
        .containsEntry("two", "/d/allOf/1/properties/two")
        .containsEntry("three", "/d/properties/three")
        .hasSize(4);
    assertThat(DOCUMENT.required("/a~1b")).containsExactly("one", "two");
  }

  @Test
  void certaintyIsThatOfTheNearestPlaceAround() {
    assertThat(DOCUMENT.certainty("/e/properties/one/items/type"))
        .isEqualTo(Certainty.SINGLE_SOURCE);
    assertThat(DOCUMENT.certainty("/d/allOf/1/properties/two")).isEqualTo(Certainty.GUESS);
    assertThat(DOCUMENT.certainty("/d/type")).isEqualTo(Certainty.CONFIRMED);
    assertThat(DOCUMENT.certainty("/bare")).isEqualTo(Certainty.SINGLE_SOURCE);
  }

  @Test
  void unknownCertaintyIsRefused() {
    assertThatThrownBy(() -> DOCUMENT.certainty("/bad/type"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("x-certainty: expected confirmed, single-source or guess, found 'maybe'");
  }

  @Test
  void certaintySaysWhatARuleIsWorth() {
    // base contract §1
    assertThat(Certainty.ofMark("confirmed").requirement()).isEqualTo(Requirement.MUST);
    assertThat(Certainty.ofMark("single-source").requirement()).isEqualTo(Requirement.SHOULD);
    assertThat(Certainty.ofMark("guess").requirement()).isEqualTo(Requirement.INFO);
  }

  private static SpecDocument document(String members) {
    String json = "{\"openapi\":\"3.1.0\",\"paths\":{}," + members + "}";
    return new SpecDocument((ObjectNode) JsonMapper.shared().readTree(json), "test");
  }
}
