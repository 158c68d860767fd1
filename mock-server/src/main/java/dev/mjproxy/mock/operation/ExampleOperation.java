package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.openapi.NamedExample;
import java.util.List;

/** Answers with the first example that the spec has of a success. */
final class ExampleOperation implements OperationHandler {
  @Override
  public MockReply handle(OperationCall call) {
    List<NamedExample> examples = call.operation().responseExamples(200);
    return ExampleBodies.json(examples.get(0).value());
  }
}
