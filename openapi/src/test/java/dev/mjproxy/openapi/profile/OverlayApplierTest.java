package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.SpecYaml;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Actions change a document as the Overlay Specification says. */
final class OverlayApplierTest {
  private static final String DOCUMENT =
      "{info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {id: 1, list: [1]}}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {target: $, update: {new: 1}} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {id: 1, list: [1]}}}, new: 1}
          {target: $.info, update: {title: U, version: 1}} | {info: {title: U, version: 1}, tags: [{name: a}, {name: b}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: $.tags, update: {name: c}} | {info: {title: T}, tags: [{name: a}, {name: b}, {name: c}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[*]', update: {x: 1}} | {info: {title: T}, tags: [{name: a, x: 1}, {name: b, x: 1}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[?(@.name == "b")]', remove: true} | {info: {title: T}, tags: [{name: a}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[*]', remove: true} | {info: {title: T}, tags: [], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[1]', remove: true} | {info: {title: T}, tags: [{name: a}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[0:1]', remove: true} | {info: {title: T}, tags: [{name: b}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: $..name, remove: true} | {info: {title: T}, tags: [{}, {}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.tags[?(@.name == "a" && @.name != "c")].name', remove: true} | {info: {title: T}, tags: [{}, {name: b}], paths: {/x: {get: {id: 1, list: [1]}}}}
          {target: '$.paths.*[?(@.id == 1)].list', remove: true} | refused
          {target: "$['paths'][*]['get'].id", remove: true} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {list: [1]}}}}
          {target: $.paths, update: {/x: {get: {id: null, list: [2]}}}} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {id: null, list: [1, 2]}}}}
          {target: $..get, update: {list: 3}} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {id: 1, list: 3}}}}
          {target: "$.paths['/x']['get', 'put']", remove: true} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {}}}
          {target: $.paths.*.*.id, remove: true} | {info: {title: T}, tags: [{name: a}, {name: b}], paths: {/x: {get: {list: [1]}}}}
          {target: $.info.title, remove: false, update: {}} | refused
          """)
  void actionChangesTheDocument(String action, String expected) {
    ObjectNode document = yaml(DOCUMENT);
    if (expected.equals("refused")) {
      assertThatThrownBy(() -> OverlayApplier.apply(overlay(action), document))
          .isInstanceOf(InvalidSpecException.class);
    } else {
      OverlayApplier.apply(overlay(action), document);
      assertThat(document).isEqualTo(yaml(expected));
    }
  }

  @Test
  void updateIsCopied() {
    Overlay overlay = overlay("{target: $.info, update: {contact: {}}}");
    ObjectNode first = yaml(DOCUMENT);
    OverlayApplier.apply(overlay, first);
    first.withObject("/info/contact").put("name", "N");
    ObjectNode second = yaml(DOCUMENT);
    OverlayApplier.apply(overlay, second);

    assertThat(second.at("/info/contact").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info",
        "$.",
        "$.tags[?@.name == 'b']",
        "$.tags[?length(@.name) == 1]",
        "$.tags[?(@.name == $.info.title)]",
        "$.tags[0:2:2]",
        "$.tags[-1]",
        "$.tags[?(@.name)]",
        "$.tags[?(@.name < 'b')]",
        "$.tags[?(@.name =~ /b/)]",
        "$.tags[?(@.name in ['b'])]",
        "$.tags.length()",
        "$.tags[0, 1]",
        "$['it\\'s']",
        "@.tags",
        "$.tags[(@.length-1)]",
        "$.paths./x"
      })
  void targetThatIsNotEvaluatedAsTheRfcSaysIsRefusedByName(String target) {
    assertThatThrownBy(() -> OverlayTarget.compile(target, "own.yaml: actions[0].target"))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessageStartingWith("own.yaml: actions[0].target: expected a JSONPath")
        .hasMessageContaining("found " + target);
  }

  private static Overlay overlay(String action) {
    return Overlay.of(
        yaml("{overlay: 1.0.0, info: {title: T, version: 1.0.0}, actions: [" + action + "]}"),
        "own.yaml");
  }

  private static ObjectNode yaml(String text) {
    return SpecYaml.read(text.getBytes(StandardCharsets.UTF_8), "a test");
  }
}
