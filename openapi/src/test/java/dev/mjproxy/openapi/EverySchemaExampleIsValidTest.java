package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The {@code examples} of a schema or property keep to it. */
final class EverySchemaExampleIsValidTest {
  private static final SchemaValidation VALIDATION =
      new SchemaValidation(new SpecDocument((ObjectNode) SpecTree.ROOT, "bundle"));

  @TestFactory
  Stream<DynamicTest> exampleIsValid() {
    return SpecTree.components("schemas")
        .flatMap(SpecTree::everything)
        .filter(place -> place.node().path("examples").isArray())
        .flatMap(
            place ->
                place
                    .node()
                    .path("examples")
                    .valueStream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                place.pointer(),
                                () ->
                                    assertThat(VALIDATION.validate(example, place.pointer()))
                                        .isEmpty())));
  }

  @Test
  void exampleOfAnotherTypeIsRejected() {
    JsonNode number = JsonNodeFactory.instance.numberNode(1);

    assertThat(VALIDATION.validate(number, "/components/schemas/TaskStatus")).isNotEmpty();
  }
}
